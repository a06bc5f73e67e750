import logging
import os
import sys

import requests
from requests.adapters import HTTPAdapter
from stytch import B2BClient
from stytch.core.response_base import StytchError


def env(name):
    return os.environ.get(name) or sys.exit(f"{name} is not set.")


class Timeout(HTTPAdapter):
    def send(self, *args, **kwargs):
        return super().send(*args, **{**kwargs, "timeout": 10})


# The SDK sets no timeout.
session = requests.Session()
session.mount("https://", Timeout())
client = B2BClient(
    project_id=env("STYTCH_PROJECT_ID"),
    secret=env("STYTCH_SECRET"),
    # Hides the notice that the project is a test project.
    suppress_warnings=True,
    sync_session=session,
)
session_token = env("SESSION_TOKEN")

try:
    client.sessions.authenticate(session_token=session_token)
    print("200 Signed in.")
except StytchError as error:
    if error.details.error_type != "organization_suspended":
        # Other fields of the error may hold tokens.
        sys.exit(f"Stytch call failed: {error.details.error_message}")
    # No retry. Raise one alarm, not one for each request.
    logging.error("Suspended: %s", error.details.request_id)
    print("503 Signing in is unavailable. Our team knows.")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
