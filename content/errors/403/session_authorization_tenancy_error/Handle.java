import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.b2b.models.sessions.AuthenticateResponse;
import com.stytch.java.b2b.models.sessions.AuthorizationCheck;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;
import java.util.concurrent.TimeUnit;

// Java 16 or later: `instanceof` declares variables.
public class Handle {
  static String env(String name) {
    var value = System.getenv(name);
    if (value == null || value.isEmpty()) {
      System.err.println(name + " is not set.");
      System.exit(1);
    }
    return value;
  }

  public static void main(String[] arguments) throws Exception {
    var projectId = env("STYTCH_PROJECT_ID");
    var secret = env("STYTCH_SECRET");
    var token = env("SESSION_TOKEN");
    // From the request: its method, and the Organization in its URL.
    var method = env("REQUEST_METHOD");
    var organization = env("ORGANIZATION_ID");
    var check = new AuthorizationCheck(organization, "documents", "read");
    var request = new AuthenticateRequest(token, null, null, null, check);
    try (var client = new StytchB2BClient(projectId, secret)) {
      // Without a limit, the SDK waits for two minutes.
      var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Documents of " + organization);
        return;
      }
      if (!(failure.getException() instanceof StytchException.Response refusal)
          || !"session_authorization_tenancy_error".equals(refusal.getReason().getErrorType())) {
        throw failure.getException();
      }
      var plain = new AuthenticateRequest(token);
      var own = client.getSessions().authenticateCompletable(plain).get(10, TimeUnit.SECONDS);
      if (own instanceof StytchResult.Error error) {
        throw error.getException();
      }
      var session = ((StytchResult.Success<AuthenticateResponse>) own).getValue().getMemberSession();
      var open = session.getOrganizationId();
      var requestId = refusal.getReason().getRequestId();
      System.err.println("Asked for " + organization + ", but " + open + " is open: " + requestId);
      // A page view changes nothing: show the session's own Organization.
      System.out.println(
          "GET".equals(method)
              ? "303 /" + open + "/documents"
              : "403 Another Organization is open. Nothing was changed.");
    }
  }
}
