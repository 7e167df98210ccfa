# What documents of a kind are called in citations
called-upr-report = UPR of { $state }, Working Group report
called-upr-addendum = UPR of { $state }, replies of the State
called-upr-national = UPR of { $state }, national report
called-upr-compilation = UPR of { $state }, UN compilation
called-upr-summary = UPR of { $state }, summary of stakeholders’ submissions
called-concluding-observations = { $body }, concluding observations on { $state }
called-list-of-issues = { $body }, list of issues on { $state }
symbol-document = { $symbol }
symbol-judgment = no. { $symbol }
symbol-law = No. { $symbol }
symbol-code = No. { $symbol }

# Kinds of documents
kind-upr-report = UPR, Working Group report
kind-upr-addendum = UPR, replies of the State
kind-upr-national = UPR, national report
kind-upr-compilation = UPR, UN compilation
kind-upr-summary = UPR, summary of stakeholders’ submissions
kind-concluding-observations = concluding observations
kind-list-of-issues = list of issues
kind-state-report = report of a State
kind-views = views on a communication
kind-general-comment = general comment
kind-resolution = resolution
kind-judgment = judgment
kind-constitution = constitution
kind-code = code
kind-law = law
kind-report = report

# The bodies that issue them
body-hrc = Human Rights Council
body-ccpr = Human Rights Committee
body-spt = Subcommittee on Prevention of Torture
body-cat = Committee against Torture
body-cedaw = Committee on the Elimination of Discrimination against Women
body-cerd = Committee on the Elimination of Racial Discrimination
body-crc = Committee on the Rights of the Child
body-crpd = Committee on the Rights of Persons with Disabilities
body-cmw = Committee on Migrant Workers
body-ced = Committee on Enforced Disappearances
body-cescr = Committee on Economic, Social and Cultural Rights
body-ga = General Assembly
body-sc = Security Council
body-ecosoc = Economic and Social Council
body-echr = European Court of Human Rights

# The verdict on a document
draft-verdict = Verdict
verdict-of-section = { $section }: { $told }
verdict-numbers-whole = { $unit ->
    [recommendation] recommendations { $first }–{ $last }: all found, once each
    [article] articles { $first }–{ $last }: all found
   *[other] numbers { $first }–{ $last }: all found, once each
 }
verdict-numbers-missing = { $unit ->
    [recommendation] recommendations { $first }–{ $last }: { $count } missing: { $numbers }
    [article] articles { $first }–{ $last }: { $count } missing: { $numbers }
   *[other] numbers { $first }–{ $last }: { $count } missing: { $numbers }
 }
verdict-numbers-twice = { $unit ->
    [recommendation] recommendations { $first }–{ $last }: more than once: { $numbers }
    [article] articles { $first }–{ $last }: more than once: { $numbers }
   *[other] numbers { $first }–{ $last }: more than once: { $numbers }
 }
verdict-numbers-some = { $count } of the recommendations { $first }–{ $last } are in it, as in replies or in a list by subject
verdict-sequences-whole = in { $count } sequences the numbers run on without a gap, once each
verdict-places-doubtful = { $count ->
    [one] one place looks wrong
   *[other] { $count } places look wrong
 }
verdict-nothing-doubtful = nothing looks wrong

# How a page was read
taken-for-heading = heading
taken-for-note = note
taken-for-furniture = left out
taken-for-nothing = NOTHING
page-drawn = The picture of the page: { $path }

# scripts/add_report
add-question = Add it?
add-nothing = nothing was added; what is wrong above can be set: see --help
add-added = added: { $folder }; now run { COMMAND("reindex") }
add-recognising = recognising the text of page { $page } of { $pages }
