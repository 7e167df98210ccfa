# shellcheck shell=sh disable=SC2034  # read by the scripts that source this
help_options='  -h, --help  показать эту справку и ничего не делать
  --version   показать версию и ничего не делать'
setup_help="Вызов: scripts/setup [bot|server|index|dev]

Создаёт .venv и устанавливает нужное, в версиях из requirements.lock.
Если это уже сделано, не делает ничего.

  bot     то, что отвечает на вопросы и читает доклады (без torch)
  server  то же и место для ваших докладов: data/reports, которого git
          не касается; об этом говорит CORPUS_DIR в .env
  index   то же, что bot, и то, что быстро обрабатывает большие объёмы (по умолчанию)
  dev     то же и то, что проверяет код
$help_options

Код завершения: 0 – сделано, 1 – не сделано, 2 – вызвано неверно."
setup_wrong='scripts/setup принимает bot, server, index или dev, а не «%s». Справка: добавьте --help.'
setup_python='Нужен Python 3.11 или новее с venv: apt-get install python3-venv'
setup_begins='Установка в .venv (в первый раз – несколько минут) …'
setup_failed='Установка не удалась, см. выше; ничего не испорчено: запустите scripts/setup %s ещё раз.'
start_help="Вызов: scripts/start [ВОПРОС]

Устанавливает то, что в последний раз указали для scripts/setup, обновляет индекс и отвечает:
на заданный вопрос, иначе в Telegram, если задан TELEGRAM_BOT_TOKEN, иначе на вопросы,
набранные здесь.

$help_options"
test_help="Вызов: scripts/test [ПАРАМЕТРЫ PYTEST]

Устанавливает нужное (scripts/setup dev) и запускает все проверки: оформление, типы,
документы, тесты.

$help_options"
update_help="Вызов: scripts/update

Обновляет программу: загружает её, устанавливает новое, обновляет и проверяет индекс; затем
говорит, как вернуться назад. Ваши доклады и настройки остаются нетронутыми.

$help_options

Код завершения: 0 – обновлено, 1 – не закончено, 2 – вызвано неверно."
update_wrong='scripts/update ничего не принимает. Справка: добавьте --help.'
update_changed='Эти файлы программы здесь изменены, поэтому она не обновляется:'
update_own='Вашим докладам место в data/reports (scripts/setup server). Чтобы вернуть файлы программы:
git checkout -- . ; затем запустите scripts/update ещё раз'
update_nothing='Ничего не изменено: см. строки выше'
update_done='Обновлено с %s до %s. Перезапустите бот от имени root:
    systemctl restart tarmaq'
update_back='Чтобы вернуться: %s'
update_failed='Обновление не закончено. Запустите scripts/update ещё раз или вернитесь: %s'
no_environment='Программа ещё не установлена: запустите %s/scripts/setup'
