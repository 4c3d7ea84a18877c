package org.colloquy.participation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.colloquy.TestDatabase;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class QuestionPlanTest {

  /**
   * More often than the driver and PostgreSQL look on before they keep a statement and its plan.
   */
  private static final int TIMES = 20;

  private static final String PLANS =
      """
      SELECT generic_plans, custom_plans FROM pg_prepared_statements
      WHERE statement LIKE 'WITH counted AS MATERIALIZED%'
      """;

  @Inject ParticipationQueries queries;
  @Inject Session session;

  @Test
  void a_question_that_comes_again_is_planned_for_its_own_parameters() {
    List<Object[]> plans = QuarkusTransaction.requiringNew().call(this::plansOfManyQuestions);

    assertThat(plans).anySatisfy(plan -> assertThat((Long) plan[1]).isPositive());
    assertThat(plans).allSatisfy(plan -> assertThat((Long) plan[0]).isZero());
  }

  private List<Object[]> plansOfManyQuestions() {
    ParticipationFilter filter =
        new ParticipationFilter(
            Instant.EPOCH,
            Instant.parse("2030-01-01T00:00:00Z"),
            ZoneId.of("UTC"),
            null,
            null,
            null,
            null,
            null,
            Instant.parse("2030-01-01T00:00:00Z"));
    for (int i = 0; i < TIMES; i++) {
      queries.rows(filter, ParticipationOrder.of(ParticipationOrder.DEFAULT), row -> {});
    }
    return session.createNativeQuery(PLANS, Object[].class).list();
  }
}
