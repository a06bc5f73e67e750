import os
import sys

from stytch import B2BClient
from stytch.core.response_base import StytchError

# The address begins with http:, and `environment` takes any.
address = os.environ["STYTCH_URL"]


def authenticate(environment):
    client = B2BClient(
        project_id=os.environ["STYTCH_PROJECT_ID"],
        secret=os.environ["STYTCH_SECRET"],
        environment=environment,
    )
    client.sessions.authenticate(session_token=os.environ["SESSION_TOKEN"])


try:
    authenticate(address)
    print("200 Signed in.")
except StytchError as error:
    if error.details.error_type != "use_https":
        raise
    print(
        f"Unencrypted: {error.details.request_id}. Replace the secret.",
        file=sys.stderr,
    )
    authenticate(address.replace("http:", "https:"))
    print("200 Signed in over https. Mend STYTCH_URL.")
