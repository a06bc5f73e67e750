import logging
import os
import sys
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from stytch import B2BClient
from stytch.core.response_base import StytchError


def env(name):
    return os.environ.get(name) or sys.exit(f"{name} is not set.")


class Timeout(HTTPAdapter):
    def send(self, *args, **kwargs):
        return super().send(*args, **{**kwargs, "timeout": 10})


# `environment` takes any URL. Refuse http before the secret is sent.
url = env("STYTCH_URL")
if urlsplit(url).scheme != "https":
    print("500 STYTCH_URL must begin with https://.")
    sys.exit(1)

# The SDK sets no timeout.
session = requests.Session()
session.mount("https://", Timeout())
client = B2BClient(
    project_id=env("STYTCH_PROJECT_ID"),
    secret=env("STYTCH_SECRET"),
    environment=url,
    # Hides the notice that the project is a test project.
    suppress_warnings=True,
    sync_session=session,
)
session_token = env("SESSION_TOKEN")

try:
    client.sessions.authenticate(session_token=session_token)
    print("200 Signed in.")
except StytchError as error:
    if error.details.error_type != "use_https":
        # Other fields of the error may hold tokens.
        sys.exit(f"Stytch call failed: {error.details.error_message}")
    # Something on the way turned https into http. Do not retry.
    logging.error("Unencrypted: %s. Rotate the secret.", error.details.request_id)
    print("503 Signing in is unavailable. Our team knows.")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
