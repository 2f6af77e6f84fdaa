/* The C side of c_api_test.cc. */
#ifndef AITIA_TESTS_ENGINE_API_C_CLIENT_H_
#define AITIA_TESTS_ENGINE_API_C_CLIENT_H_

#ifdef __cplusplus
extern "C" {
#endif

int aitia_c_client(const char* graph_path, const char* missing_path);

#ifdef __cplusplus
}
#endif

#endif /* AITIA_TESTS_ENGINE_API_C_CLIENT_H_ */
