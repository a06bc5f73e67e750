import com.stytch.java.b2b.StytchB2BClient;
import com.stytch.java.b2b.models.sessions.AuthenticateRequest;
import com.stytch.java.common.OptionalClientConfig;
import com.stytch.java.common.StytchException;
import com.stytch.java.common.StytchResult;
import java.net.URI;
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
    // apiBaseUrl takes any URL. Refuse http before the secret is sent.
    var url = env("STYTCH_URL");
    if (!"https".equals(URI.create(url).getScheme())) {
      System.out.println("500 STYTCH_URL must begin with https://.");
      System.exit(1);
    }
    var request = new AuthenticateRequest(token);
    var config = new OptionalClientConfig(url);
    try (var client = new StytchB2BClient(projectId, secret, config)) {
      // Without a limit, the SDK waits for two minutes.
      var result = client.getSessions().authenticateCompletable(request).get(10, TimeUnit.SECONDS);
      if (!(result instanceof StytchResult.Error failure)) {
        System.out.println("200 Signed in.");
        return;
      }
      if (!(failure.getException() instanceof StytchException.Response refusal)
          || !"use_https".equals(refusal.getReason().getErrorType())) {
        throw failure.getException();
      }
      // Something on the way turned https into http. Do not retry.
      System.err.println("Unencrypted: " + refusal.getReason().getRequestId() + ". Rotate the secret.");
      System.out.println("503 Signing in is unavailable. Our team knows.");
    }
  }
}
