import os
import sys
from typing import Any

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


client = B2BClient(
    project_id=env("STYTCH_PROJECT_ID"),
    secret=env("STYTCH_SECRET"),
    sync_session=TimedSession(),
    # Hides the notice that the project is a test project.
    suppress_warnings=True,
)
session_token = env("SESSION_TOKEN")
organization_id = env("ORGANIZATION_ID")

try:
    # region after imports, settings, time limit, client
    exchanged = client.sessions.exchange(organization_id=organization_id, session_token=session_token)
    if exchanged.member_authenticated:
        # Replace the old token with exchanged.session_token everywhere.
        print("Signed in to", exchanged.organization.organization_id)
    elif exchanged.primary_required:
        # Pass exchanged.intermediate_session_token to the call that signs the Member in.
        print("Sign in with:", ", ".join(exchanged.primary_required.allowed_auth_methods))
    else:
        print("Complete MFA.")
    # endregion before errors
except StytchError as error:
    # Other fields of the error can contain tokens.
    sys.exit(f"Stytch call failed: {error.details.error_message}")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
