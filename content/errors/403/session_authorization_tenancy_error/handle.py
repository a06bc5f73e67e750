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
# From the request: its method, and the Organization in its URL.
method = env("REQUEST_METHOD")
organization_id = env("ORGANIZATION_ID")
check = {"organization_id": organization_id, "resource_id": "documents", "action": "read"}


def show_documents() -> str:
    try:
        client.sessions.authenticate(session_token=session_token, authorization_check=check)
        return f"200 Documents of {organization_id}"
    # region after imports, settings, time limit, client, call
    except StytchError as error:
        if error.details.error_type != "session_authorization_tenancy_error":
            raise
        request_id = error.details.request_id
    own = client.sessions.authenticate(session_token=session_token)
    opened = own.member_session.organization_id
    log.warning("Asked for %s, but %s is open: %s", organization_id, opened, request_id)
    # A page view changes nothing: show the session's own Organization.
    if method == "GET":
        return f"303 /{opened}/documents"
    return "403 Another Organization is open. Nothing was changed."
    # endregion before other errors


try:
    print(show_documents())
except StytchError as error:
    # Other fields of the error can contain tokens.
    sys.exit(f"Stytch call failed: {error.details.error_message}")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
