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
organization_id = env("ORGANIZATION_ID")
member_id = env("MEMBER_ID")

try:
    # region after imports, settings, time limit, client
    # `roles` replaces the whole list: send the new Role and every Role that stays.
    # Wrong: roles=["editor"] takes every other Role away.
    updated = client.organizations.members.update(
        organization_id=organization_id, member_id=member_id, roles=["reader", "editor"]
    )
    print("Roles now:", ", ".join(role.role_id for role in updated.member.roles))
    # endregion before errors
except StytchError as error:
    # Other fields of the error can contain tokens.
    sys.exit(f"Stytch call failed: {error.details.error_message}")
except requests.RequestException as error:
    sys.exit(f"No answer from Stytch: {error}")
