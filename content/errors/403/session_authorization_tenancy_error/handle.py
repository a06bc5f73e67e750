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
# From the request: its method, and the Organization in its URL.
method = env("REQUEST_METHOD")
organization_id = env("ORGANIZATION_ID")


def show_documents():
    try:
        client.sessions.authenticate(
            session_token=session_token,
            authorization_check={
                "organization_id": organization_id,
                "resource_id": "documents",
                "action": "read",
            },
        )
        return f"200 Documents of {organization_id}"
    except StytchError as error:
        if error.details.error_type != "session_authorization_tenancy_error":
            raise
        request_id = error.details.request_id
    own = client.sessions.authenticate(session_token=session_token).member_session.organization_id
    logging.warning("Asked for %s, but %s is open: %s", organization_id, own, request_id)
    # A page view changes nothing: show the session's own Organization.
    if method == "GET":
        return f"303 /{own}/documents"
    return "403 Another Organization is open. Nothing was changed."


try:
    print(show_documents())
except StytchError as error:
    # Other fields of the error may hold tokens.
    sys.exit(f"Stytch call failed: {error.details.error_message}")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
