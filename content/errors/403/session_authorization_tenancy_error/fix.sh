# Test member_authenticated in the response: the Member may have to sign in again.
# Needs curl 7.76 or later. --user shows the secret in the process list.
curl https://test.stytch.com/v1/b2b/sessions/exchange \
  --user "${STYTCH_PROJECT_ID:?}:${STYTCH_SECRET:?}" \
  --include --fail-with-body --max-time 10 \
  --header 'Content-Type: application/json' --data @- <<END
{
  "organization_id": "${ORGANIZATION_ID:?}",
  "session_token": "${SESSION_TOKEN:?}"
}
END
