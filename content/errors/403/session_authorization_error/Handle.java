import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
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

  public static void main(String[] arguments) {
    var projectId = env("STYTCH_PROJECT_ID");
    var secret = env("STYTCH_SECRET");
    var token = env("SESSION_TOKEN");
    var organization = env("ORGANIZATION_ID");
    // An authorization_check covers one action.
    var check = new AuthorizationCheck(organization, "documents", "write");
    // The nulls are the duration, the JWT and the custom claims of the session.
    var request = new AuthenticateRequest(token, null, null, null, check);
    try (var client = new StytchB2BClient(projectId, secret)) {
      // region after imports, settings, client
      // Without a limit, the SDK waits for two minutes.
      var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Saved.");
      } else if (failure.getException() instanceof StytchException.Response refusal
          && "session_authorization_error".equals(refusal.getReason().getErrorType())) {
        System.err.println("Refused: " + refusal.getReason().getRequestId());
        System.out.println("403 You may not write documents.");
        // endregion before other errors
      } else {
        throw failure.getException();
      }
    } catch (Exception error) {
      System.err.println("Stytch call failed: " + error);
      System.exit(1);
    }
  }
}
