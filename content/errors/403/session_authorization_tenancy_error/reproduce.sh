# ORGANIZATION_ID is not the Organization of the session.
# --user shows the secret in the process list. A 403 ends with exit code 22.
curl https://test.stytch.com/v1/b2b/sessions/authenticate \
  --user "${STYTCH_PROJECT_ID:?}:${STYTCH_SECRET:?}" \
  --include --fail-with-body --max-time 10 \
  --json @- <<END
{
  "session_token": "${SESSION_TOKEN:?}",
  "authorization_check": {
    "organization_id": "${ORGANIZATION_ID:?}",
    "resource_id": "documents",
    "action": "read"
  }
}
END
