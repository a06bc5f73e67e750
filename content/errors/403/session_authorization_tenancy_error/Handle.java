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

  /** Returns the Organization of the session. */
  static String openOrganization(StytchB2BClient client, String token) throws Exception {
    var request = new AuthenticateRequest(token);
    var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
    if (result instanceof StytchResult.Error failure) {
      throw failure.getException();
    }
    var success = (StytchResult.Success<AuthenticateResponse>) result;
    return success.getValue().getMemberSession().getOrganizationId();
  }

  public static void main(String[] arguments) {
    var projectId = env("STYTCH_PROJECT_ID");
    var secret = env("STYTCH_SECRET");
    var token = env("SESSION_TOKEN");
    // From the request: its method, and the Organization in its URL.
    var method = env("REQUEST_METHOD");
    var organization = env("ORGANIZATION_ID");
    var check = new AuthorizationCheck(organization, "documents", "read");
    // The nulls are the duration, the JWT and the custom claims of the session.
    var request = new AuthenticateRequest(token, null, null, null, check);
    try (var client = new StytchB2BClient(projectId, secret)) {
      // Without a limit, the SDK waits for two minutes.
      var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Documents of " + organization);
        return;
      }
      // region after imports, settings, client, call
      if (!(failure.getException() instanceof StytchException.Response refusal)
          || !"session_authorization_tenancy_error".equals(refusal.getReason().getErrorType())) {
        throw failure.getException();
      }
      var open = openOrganization(client, token);
      var requestId = refusal.getReason().getRequestId();
      System.err.println("Asked for " + organization + ", but " + open + " is open: " + requestId);
      // A page view changes nothing: show the session's own Organization.
      System.out.println(
          "GET".equals(method)
              ? "303 /" + open + "/documents"
              : "403 Another Organization is open. Nothing was changed.");
      // endregion before other errors
    } catch (Exception error) {
      System.err.println("Stytch call failed: " + error);
      System.exit(1);
    }
  }
}
