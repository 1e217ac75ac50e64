/* The WebAssembly boundary: a C ABI over copydesk::Session, no logic.
 *
 * The caller owns what it allocates; the session owns its result until its next call. No view of
 * the memory may be kept over a call: memory growth detaches it. */
#ifndef COPYDESK_H
#define COPYDESK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct copydesk_session copydesk_session;

/* "1.2.0", NUL-terminated, never freed. */
const char* copydesk_version(void);

/* Memory for a request or a payload; NULL when there is none left. */
uint8_t* copydesk_allocate(size_t size);
void copydesk_release(uint8_t* memory);

copydesk_session* copydesk_session_new(void);
void copydesk_session_free(copydesk_session* session);

/* Statuses: 0 done, 1 the result says what is wrong. */
int copydesk_load_model(copydesk_session* session, const uint8_t* bytes, size_t size);
int copydesk_call(copydesk_session* session, const char* request, size_t request_size,
                  const char* payload, size_t payload_size);

/* The JSON of the last call, UTF-8, not NUL-terminated. */
const char* copydesk_result(const copydesk_session* session);
size_t copydesk_result_size(const copydesk_session* session);

#ifdef __cplusplus
}
#endif

#endif
