package org.colloquy.auth;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.colloquy.TestDatabase;

/** The matrix on a server whose discussions are for members only. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(RoleMatrixOfMembersTest.MembersOnly.class)
class RoleMatrixOfMembersTest extends RoleMatrix {

  /** The default of a real installation. */
  public static final class MembersOnly implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("colloquy.auth.read-access", "members");
    }
  }

  @Override
  String anonymousColumn() {
    return "members";
  }
}
