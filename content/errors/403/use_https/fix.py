import os
import sys
from typing import Any
from urllib.parse import urlsplit

import requests
from stytch import B2BClient
from stytch.core.response_base import StytchError


def env(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        sys.exit(f"{name} is not set.")
    return value


class TimedSession(requests.Session):
    """Gives up after ten seconds. The SDK itself sets no timeout."""

    def request(self, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs["timeout"] = kwargs.get("timeout") or 10
        return super().request(*args, **kwargs)


# region after imports, settings, time limit
# `environment` accepts any URL. Check it before the client can send the secret.
url = env("STYTCH_URL")
if urlsplit(url).scheme != "https":
    print("500 STYTCH_URL must begin with https://.")
    sys.exit(1)
client = B2BClient(
    project_id=env("STYTCH_PROJECT_ID"),
    secret=env("STYTCH_SECRET"),
    environment=url,
    sync_session=TimedSession(),
    # Hides the notice that the project is a test project.
    suppress_warnings=True,
)
# endregion before the call and its errors
session_token = env("SESSION_TOKEN")

try:
    client.sessions.authenticate(session_token=session_token)
    print("200 Signed in.")
except StytchError as error:
    # Other fields of the error can contain tokens.
    sys.exit(f"Stytch call failed: {error.details.error_message}")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
