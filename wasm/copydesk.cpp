#include "copydesk.h"

#include <cstdlib>
#include <string>
#include <utility>

#include "copydesk/json.hpp"
#ifdef COPYDESK_CLEANING_ONLY
#include "copydesk/cleaning_session.hpp"
using EngineSession = copydesk::CleaningSession;
#else
#include "copydesk/session.hpp"
using EngineSession = copydesk::Session;
#endif

struct copydesk_session {
  EngineSession session;
  std::string result;
};

namespace {

int answer(copydesk_session* session, copydesk::Response response) {
  session->result = std::move(response.json);
  return response.ok ? 0 : 1;
}

}  // namespace

extern "C" {

const char* copydesk_version() {
  return copydesk::engine_version().data();
}

uint8_t* copydesk_allocate(size_t size) {
  return static_cast<uint8_t*>(std::malloc(size));
}
void copydesk_release(uint8_t* memory) {
  std::free(memory);
}

copydesk_session* copydesk_session_new() {
  return new copydesk_session;
}
void copydesk_session_free(copydesk_session* session) {
  delete session;
}

int copydesk_load_model(copydesk_session* session, const uint8_t* bytes, size_t size) {
  return answer(session,
                session->session.load_model({reinterpret_cast<const std::byte*>(bytes), size}));
}

int copydesk_call(copydesk_session* session, const char* request, size_t request_size,
                  const char* payload, size_t payload_size) {
  return answer(session, session->session.call({request, request_size}, {payload, payload_size}));
}

const char* copydesk_result(const copydesk_session* session) {
  return session->result.data();
}
size_t copydesk_result_size(const copydesk_session* session) {
  return session->result.size();
}

}  // extern "C"
