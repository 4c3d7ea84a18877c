package org.colloquy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * JSON as the contract has it: what is unknown, doubled, coerced or left over is refused, never
 * dropped, and times have milliseconds, always.
 */
@Singleton
final class JsonConfig implements ObjectMapperCustomizer {

  /**
   * A thread nests two levels for each reply; the deepest that can be configured has 500, inside an
   * envelope.
   */
  private static final int MAX_WRITE_NESTING = 1100;

  @Override
  @SuppressWarnings(
      "deprecation") // The builder's replacements can't change a mapper that Quarkus has made.
  public void customize(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    // An id of spaces is no id that was left out.
    mapper
        .coercionConfigDefaults()
        .setAcceptBlankAsEmpty(false)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    // An emoji is itself in the answer, not an escaped pair.
    mapper.getFactory().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature());
    mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper
        .getFactory()
        .setStreamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(MAX_WRITE_NESTING).build());
    mapper.setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
    mapper.registerModule(
        new SimpleModule("colloquy")
            .addDeserializer(String.class, new Text.Deserializer())
            .addDeserializer(Instant.class, new TimeDeserializer())
            .addSerializer(Instant.class, new TimeSerializer()));
  }

  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static final class TimeSerializer extends StdScalarSerializer<Instant> {
    @Serial private static final long serialVersionUID = 1L;

    TimeSerializer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant time, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(Times.write(time));
    }
  }

  private static final class TimeDeserializer extends StdScalarDeserializer<Instant> {
    @Serial private static final long serialVersionUID = 1L;

    TimeDeserializer() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      try {
        return Times.read(parser.getValueAsString(""));
      } catch (DateTimeException e) {
        throw new Text.TextFault(parser, "must be an RFC 3339 time, such as 2026-09-14T16:05:00Z");
      }
    }
  }
}
