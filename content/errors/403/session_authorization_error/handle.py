import os
import sys

from stytch import B2BClient
from stytch.core.response_base import StytchError

client = B2BClient(
    project_id=os.environ["STYTCH_PROJECT_ID"],
    secret=os.environ["STYTCH_SECRET"],
)

try:
    # One check for each action.
    client.sessions.authenticate(
        session_token=os.environ["SESSION_TOKEN"],
        authorization_check={
            "organization_id": os.environ["ORGANIZATION_ID"],
            "resource_id": "documents",
            "action": "write",
        },
    )
    print("200 Saved.")
except StytchError as error:
    if error.details.error_type != "session_authorization_error":
        raise
    print("Refused:", error.details.request_id, file=sys.stderr)
    print("403 You may not write documents.")
