package org.colloquy.auth;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.colloquy.TestDatabase;

/** The matrix on a server whose discussions are for members only. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(MembersBehindProxy.class)
class RoleMatrixOfMembersTest extends RoleMatrix {

  @Override
  String anonymousColumn() {
    return "members";
  }
}
