# shellcheck shell=sh disable=SC2034  # read by the scripts that source this
help_options='  -h, --help  show this help, and do nothing
  --version   show the version, and do nothing'
setup_help="Usage: scripts/setup [bot|server|index|dev]

Makes .venv and installs what is asked for, at the versions of requirements.lock.
Does nothing where that is done already.

  bot     what answers questions and reads reports (no torch)
  server  the same, and a place for your own reports: data/reports, which git
          leaves alone; CORPUS_DIR in .env says so
  index   what bot does, and what embeds in bulk (the default)
  dev     the same, and what checks the code
$help_options

Exit status: 0 done, 1 not done, 2 not called as it should be."
setup_wrong='scripts/setup takes bot, server, index or dev, not “%s”. For help, add --help.'
setup_python='Tarmaq needs Python 3.11 or newer with venv: apt-get install python3-venv'
setup_begins='Installing into .venv (some minutes the first time) …'
setup_failed='The installation failed, see above; nothing is broken: run scripts/setup %s again.'
start_help="Usage: scripts/start [QUESTION]

Sets up what scripts/setup was last asked for, brings the index up to date, and answers: the
question given, else on Telegram where TELEGRAM_BOT_TOKEN is set, else questions typed here.

$help_options"
test_help="Usage: scripts/test [PYTEST OPTIONS]

Sets up (scripts/setup dev) and runs every check: format, lint, types, documents, tests.

$help_options"
update_help="Usage: scripts/update

Brings the program up to date: fetches it, installs what is new, brings the index up to date
and checks it; then says how to go back. Reports and settings of your own are not touched.

$help_options

Exit status: 0 up to date, 1 not finished, 2 not called as it should be."
update_wrong='scripts/update takes no arguments. For help, add --help.'
update_changed='These files of the program were changed here, so it is not updated:'
update_own='Reports of your own belong into data/reports (scripts/setup server). To take the program’s
files back: git checkout -- . ; then run scripts/update again'
update_nothing='Nothing was changed: see the lines above'
update_done='Updated from %s to %s. Restart the bot, as root:
    systemctl restart tarmaq'
update_back='To go back: %s'
update_failed='The update is not finished. Run scripts/update again, or go back: %s'
no_environment='There is no environment yet: run %s/scripts/setup'
