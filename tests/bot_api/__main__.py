"""Start the server by hand: python -m tests.bot_api --port 8081 --token 123456:TEST"""

import argparse
import asyncio

from .server import BotApi


async def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bot_api", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="123456:TEST")
    parser.add_argument("--username", default="test_bot", help="the bot's username")
    parser.add_argument("--name", default="Test bot", help="the bot's name")
    options = parser.parse_args()
    api = BotApi(options.token, options.username, options.name)
    await api.start(options.port)
    print(f"Chat at http://127.0.0.1:{api.port}/ with a bot whose base_url is {api.base_url}")
    try:
        await asyncio.Event().wait()
    finally:
        await api.stop()


if __name__ == "__main__":
    try:
        asyncio.run(main())
    except KeyboardInterrupt:
        print("Stopped.")
