# `roles` replaces the whole list: send the new Role and every Role that stays.
# Needs curl 7.76 or later. --user shows the secret in the process list.
curl --request PUT "https://test.stytch.com/v1/b2b/organizations/${ORGANIZATION_ID:?}/members/${MEMBER_ID:?}" \
  --user "${STYTCH_PROJECT_ID:?}:${STYTCH_SECRET:?}" \
  --include --fail-with-body --max-time 10 \
  --header 'Content-Type: application/json' --data @- <<END
{ "roles": ["reader", "editor"] }
END
