#include "engine/include/aitia/aitia.h"

namespace aitia {

std::string_view Version() { return AITIA_VERSION; }

}  // namespace aitia
