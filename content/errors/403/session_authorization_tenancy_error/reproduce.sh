# ORGANIZATION_ID is not the Organization of the session.
curl https://test.stytch.com/v1/b2b/sessions/authenticate \
  --user "$STYTCH_PROJECT_ID:$STYTCH_SECRET" \
  --json @- <<END
{
  "session_token": "$SESSION_TOKEN",
  "authorization_check": {
    "organization_id": "$ORGANIZATION_ID",
    "resource_id": "documents",
    "action": "read"
  }
}
END
