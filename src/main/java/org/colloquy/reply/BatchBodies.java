package org.colloquy.reply;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads batches, as an array or in lines, whatever their length within the bound. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, BatchResource.LINES})
public class BatchBodies implements MessageBodyReader<ReplyBatch> {

  private final ObjectMapper mapper;

  BatchBodies(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ReplyBatch.class;
  }

  @Override
  public ReplyBatch readFrom(
      Class<ReplyBatch> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return ReplyBatch.read(body, mediaType.isCompatible(BatchResource.LINES_TYPE), mapper);
  }
}
