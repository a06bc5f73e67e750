# Sends an ORGANIZATION_ID that is not the Organization of the session.
# Needs curl 7.76 or later. --user shows the secret in the process list.
curl https://test.stytch.com/v1/b2b/sessions/authenticate \
  --user "${STYTCH_PROJECT_ID:?}:${STYTCH_SECRET:?}" \
  --include --fail-with-body --max-time 10 \
  --header 'Content-Type: application/json' --data @- <<END
{
  "session_token": "${SESSION_TOKEN:?}",
  "authorization_check": {
    "organization_id": "${ORGANIZATION_ID:?}",
    "resource_id": "documents",
    "action": "read"
  }
}
END
