import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
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
    var request = new AuthenticateRequest(token);
    try (var client = new StytchB2BClient(projectId, secret)) {
      // region after imports, settings, client
      // Without a limit, the SDK waits for two minutes.
      var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Signed in.");
      } else if (failure.getException() instanceof StytchException.Response refusal
          && "organization_suspended".equals(refusal.getReason().getErrorType())) {
        // Do not retry. Raise one alarm, not one for each request.
        System.err.println("Suspended: " + refusal.getReason().getRequestId());
        System.out.println("503 Signing in is unavailable. Our team knows.");
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
