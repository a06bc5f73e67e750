import os
import sys

from stytch import B2BClient
from stytch.core.response_base import StytchError

client = B2BClient(
    project_id=os.environ["STYTCH_PROJECT_ID"],
    secret=os.environ["STYTCH_SECRET"],
)

try:
    client.sessions.authenticate(
        session_token=os.environ["SESSION_TOKEN"],
    )
    print("200 Signed in.")
except StytchError as error:
    if error.details.error_type != "organization_suspended":
        raise
    # No retry: alert the team, and tell the user.
    print("Account suspended:", error.details.request_id, file=sys.stderr)
    print("503 Signing in is unavailable. Our team knows.")
