import os
import sys

from stytch import B2BClient
from stytch.core.response_base import StytchError

client = B2BClient(
    project_id=os.environ["STYTCH_PROJECT_ID"],
    secret=os.environ["STYTCH_SECRET"],
)
session_token = os.environ["SESSION_TOKEN"]
# From the URL, so it may be any Organization.
organization_id = os.environ["ORGANIZATION_ID"]

try:
    client.sessions.authenticate(
        session_token=session_token,
        authorization_check={
            "organization_id": organization_id,
            "resource_id": "documents",
            "action": "read",
        },
    )
    print("200 Documents of", organization_id)
except StytchError as error:
    if error.details.error_type != "session_authorization_tenancy_error":
        raise
    print(f"Not of {organization_id}:", error.details.request_id, file=sys.stderr)
    # The session knows its own Organization: lead there.
    own = client.sessions.authenticate(session_token=session_token).member_session
    print(f"303 /{own.organization_id}/documents")
