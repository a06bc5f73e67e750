import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.b2b.models.sessions.AuthenticateResponse;
import com.stytch.java.b2b.models.sessions.AuthorizationCheck;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;

public class Handle {
  public static void main(String[] arguments) throws Exception {
    var projectId = System.getenv("STYTCH_PROJECT_ID");
    var secret = System.getenv("STYTCH_SECRET");
    var token = System.getenv("SESSION_TOKEN");
    // From the URL, so it may be any Organization.
    var organization = System.getenv("ORGANIZATION_ID");
    var check = new AuthorizationCheck(organization, "documents", "read");
    var request = new AuthenticateRequest(token, null, null, null, check);
    try (var client = new StytchB2BClient(projectId, secret)) {
      var result = client.getSessions().authenticateCompletable(request).get();
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Documents of " + organization);
        return;
      }
      if (!(failure.getException() instanceof StytchException.Response refusal)
          || !refusal.getReason().getErrorType().equals("session_authorization_tenancy_error")) {
        throw failure.getException();
      }
      System.err.println("Not of " + organization + ": " + refusal.getReason().getRequestId());
      // The session knows its own Organization: lead there.
      var plain = new AuthenticateRequest(token);
      if (client.getSessions().authenticateCompletable(plain).get()
          instanceof StytchResult.Success<AuthenticateResponse> success) {
        var own = success.getValue().getMemberSession().getOrganizationId();
        System.out.println("303 /" + own + "/documents");
      }
    }
  }
}
