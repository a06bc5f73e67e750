import logging
import os
import sys
from typing import Any

import requests
from stytch import B2BClient
from stytch.core.response_base import StytchError

log = logging.getLogger(__name__)


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


client = B2BClient(
    project_id=env("STYTCH_PROJECT_ID"),
    secret=env("STYTCH_SECRET"),
    sync_session=TimedSession(),
    # Hides the notice that the project is a test project.
    suppress_warnings=True,
)
session_token = env("SESSION_TOKEN")

try:
    # region after imports, settings, time limit, client
    client.sessions.authenticate(session_token=session_token)
    print("200 Signed in.")
except StytchError as error:
    if error.details.error_type == "organization_suspended":
        # Do not retry. Raise one alarm, not one for each request.
        log.error("Suspended: %s", error.details.request_id)
        print("503 Signing in is unavailable. Our team knows.")
        # endregion before other errors
    else:
        # Other fields of the error can contain tokens.
        sys.exit(f"Stytch call failed: {error.details.error_message}")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
