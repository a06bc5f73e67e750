# The session of a Member without a Role that may write documents.
curl https://test.stytch.com/v1/b2b/sessions/authenticate \
  --user "$STYTCH_PROJECT_ID:$STYTCH_SECRET" \
  --json @- <<END
{
  "session_token": "$SESSION_TOKEN",
  "authorization_check": {
    "organization_id": "$ORGANIZATION_ID",
    "resource_id": "documents",
    "action": "write"
  }
}
END
