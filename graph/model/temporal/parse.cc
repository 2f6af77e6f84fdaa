// A reader takes the text from the front; each form of a date or time is tried by what comes next, never by
// going back.
#include "graph/model/temporal/parse.h"

#include "graph/model/temporal/calendar.h"
#include "graph/model/temporal/duration.h"
#include "graph/model/temporal/zone.h"

namespace aitia::graph {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool done() const { return text_.empty(); }
  std::string_view rest() const { return text_; }
  char next() const { return text_.empty() ? '\0' : text_.front(); }
  size_t DigitCount() const {
    size_t count = 0;
    while (count < text_.size() && IsDigit(text_[count])) ++count;
    return count;
  }
  bool Take(char c) {
    if (next() != c || text_.empty()) return false;
    text_.remove_prefix(1);
    return true;
  }
  // A number of exactly so many digits, at most 18.
  std::optional<int64_t> TakeDigits(size_t count) {
    if (count == 0 || count > 18 || DigitCount() < count) return std::nullopt;
    int64_t number = 0;
    for (size_t i = 0; i < count; ++i) number = number * 10 + (text_[i] - '0');
    text_.remove_prefix(count);
    return number;
  }
  // ".142", at most nine digits, as nanoseconds; 0 if there is none.
  std::optional<int64_t> TakeFraction() {
    if (!Take('.') && !Take(',')) return 0;
    const size_t count = DigitCount();
    if (count == 0 || count > 9) return std::nullopt;
    int64_t nanos = *TakeDigits(count);
    for (size_t i = count; i < 9; ++i) nanos *= 10;
    return nanos;
  }

 private:
  std::string_view text_;
};

// Behind the year: W30-2, W302, W30.
std::optional<Date> ReadWeek(int64_t year, bool separated, Reader* reader) {
  const auto week = reader->TakeDigits(2);
  if (!week) return std::nullopt;
  int64_t day = 1;
  const bool has_day = separated ? reader->Take('-') : reader->DigitCount() > 0;
  if (has_day) {
    const auto digit = reader->TakeDigits(1);
    if (!digit) return std::nullopt;
    day = *digit;
  }
  return DateOfWeek({year, *week, day});
}

// Q2-60, Q260, Q2.
std::optional<Date> ReadQuarter(int64_t year, bool separated, Reader* reader) {
  const auto quarter = reader->TakeDigits(1);
  if (!quarter) return std::nullopt;
  int64_t day = 1;
  const bool has_day = separated ? reader->Take('-') : reader->DigitCount() > 0;
  if (has_day) {
    const auto digits = reader->TakeDigits(2);
    if (!digits) return std::nullopt;
    day = *digits;
  }
  return DateOfQuarter({year, *quarter, day});
}

// 07-21, 0721, 07; 202.
std::optional<Date> ReadMonthOrOrdinal(int64_t year, bool separated, Reader* reader) {
  if (reader->DigitCount() == 3) return DateOfOrdinal({year, *reader->TakeDigits(3)});
  const auto month = reader->TakeDigits(2);
  if (!month) return std::nullopt;
  int64_t day = 1;
  const bool has_day = separated ? reader->Take('-') : reader->DigitCount() > 0;
  if (has_day) {
    const auto digits = reader->TakeDigits(2);
    if (!digits) return std::nullopt;
    day = *digits;
  }
  return DateOfCivil({year, *month, day});
}

std::optional<Date> ReadDate(Reader* reader) {
  const bool negative = reader->Take('-');
  const bool signed_year = negative || reader->Take('+');
  // Without a sign, a year has four digits and more may follow at once.
  const size_t digits = reader->DigitCount();
  const auto year_size = signed_year ? reader->TakeDigits(digits <= 9 ? digits : 4) : reader->TakeDigits(4);
  if (!year_size) return std::nullopt;
  const int64_t year = negative ? -*year_size : *year_size;
  if (reader->done() || reader->next() == 'T') return DateOfCivil({year, 1, 1});
  const bool separated = reader->Take('-');
  if (reader->Take('W')) return ReadWeek(year, separated, reader);
  if (reader->Take('Q')) return ReadQuarter(year, separated, reader);
  return ReadMonthOrOrdinal(year, separated, reader);
}

std::optional<LocalTime> ReadTime(Reader* reader) {
  const auto hour = reader->TakeDigits(2);
  if (!hour) return std::nullopt;
  int64_t parts[2] = {0, 0};  // minutes, seconds
  bool separated = false;
  int count = 0;
  for (; count < 2; ++count) {
    const bool colon = reader->Take(':');
    if (count == 0) separated = colon;
    if (colon != separated && (colon || reader->DigitCount() > 0)) return std::nullopt;
    if (!colon && reader->DigitCount() == 0) break;
    const auto part = reader->TakeDigits(2);
    if (!part) return std::nullopt;
    parts[count] = *part;
  }
  const std::optional<int64_t> nanos = count == 2 ? reader->TakeFraction() : 0;
  if (!nanos || *hour > 23 || parts[0] > 59 || parts[1] > 59) return std::nullopt;
  return LocalTime{((*hour * 60 + parts[0]) * 60 + parts[1]) * kNanosPerSecond + *nanos};
}

std::optional<int32_t> ReadOffset(Reader* reader) {
  if (reader->Take('Z')) return 0;
  const bool negative = reader->Take('-');
  if (!negative && !reader->Take('+')) return std::nullopt;
  const std::optional<LocalTime> size = ReadTime(reader);
  if (!size || size->nano % kNanosPerSecond != 0) return std::nullopt;
  const int64_t seconds = size->nano / kNanosPerSecond;
  if (seconds > kMostOffset) return std::nullopt;
  return static_cast<int32_t>(negative ? -seconds : seconds);
}

std::optional<LocalDateTime> ReadLocalDateTime(Reader* reader) {
  const std::optional<Date> date = ReadDate(reader);
  if (!date) return std::nullopt;
  if (!reader->Take('T')) return At(*date, LocalTime());
  const std::optional<LocalTime> time = ReadTime(reader);
  if (!time) return std::nullopt;
  return At(*date, *time);
}

// "12", "-1.5": a number with its sign and part.
std::optional<Quantity> ReadQuantity(Reader* reader, bool negative) {
  if (reader->Take('-')) {
    negative = !negative;
  } else {
    reader->Take('+');
  }
  const auto whole = reader->TakeDigits(reader->DigitCount());
  if (!whole) return std::nullopt;
  long double part = 0;
  if (reader->Take('.') || reader->Take(',')) {
    if (reader->DigitCount() == 0) return std::nullopt;
    long double scale = 1;
    while (reader->DigitCount() > 0) {
      const size_t count = reader->DigitCount() < 18 ? reader->DigitCount() : 18;
      const int64_t digits = *reader->TakeDigits(count);
      for (size_t i = 0; i < count; ++i) scale *= 10;
      part += static_cast<long double>(digits) / scale;
    }
  }
  return negative ? Quantity{-*whole, -part} : Quantity{*whole, part};
}

// P2012-02-02T14:37:21.545: a date and a time, read as numbers of units.
std::optional<Duration> ReadDurationByDate(Reader reader, bool negative) {
  const auto year = reader.TakeDigits(4);
  if (!year) return std::nullopt;
  const bool separated = reader.Take('-');
  const auto month = reader.TakeDigits(2);
  if (!month || *month > 12 || reader.Take('-') != separated) return std::nullopt;
  const auto day = reader.TakeDigits(2);
  if (!day || *day > 31) return std::nullopt;
  LocalTime time;
  if (reader.Take('T')) {
    const std::optional<LocalTime> read = ReadTime(&reader);
    if (!read) return std::nullopt;
    time = *read;
  }
  if (!reader.done()) return std::nullopt;
  const int64_t sign = negative ? -1 : 1;
  DurationSum sum;
  sum.AddMonths(Quantity::Of(*year * 12 + *month), sign);
  sum.AddDays(Quantity::Of(*day), sign);
  sum.AddNanos(Quantity::Of(time.nano), sign);
  return sum.Sum();
}

// The units behind P and behind T, in the order in which they have to come.
std::optional<Duration> ReadDurationByUnits(Reader reader, bool negative) {
  constexpr std::string_view kDateUnits = "YMWD";
  constexpr std::string_view kTimeUnits = "HMS";
  DurationSum sum;
  std::string_view units = kDateUnits;
  bool of_time = false;
  bool any = false;
  while (!reader.done()) {
    if (!of_time && reader.Take('T')) {
      of_time = true;
      units = kTimeUnits;
      any = false;
      continue;
    }
    const std::optional<Quantity> number = ReadQuantity(&reader, negative);
    const size_t place = units.find(reader.next());
    if (!number || reader.done() || place == std::string_view::npos) return std::nullopt;
    const char unit = reader.next();
    reader.Take(unit);
    units.remove_prefix(place + 1);
    any = true;
    if (unit == 'Y') sum.AddMonths(*number, 12);
    if (unit == 'M' && !of_time) sum.AddMonths(*number, 1);
    if (unit == 'W') sum.AddDays(*number, 7);
    if (unit == 'D') sum.AddDays(*number, 1);
    if (unit == 'H') sum.AddSeconds(*number, 3600);
    if (unit == 'M' && of_time) sum.AddSeconds(*number, 60);
    if (unit == 'S') sum.AddSeconds(*number, 1);
  }
  if (!any) return std::nullopt;
  return sum.Sum();
}

template <typename Value>
std::optional<Value> Whole(const std::optional<Value>& value, const Reader& reader) {
  return reader.done() ? value : std::nullopt;
}

}  // namespace

std::optional<Date> ParseDate(std::string_view text) {
  Reader reader(text);
  return Whole(ReadDate(&reader), reader);
}

std::optional<LocalTime> ParseLocalTime(std::string_view text) {
  Reader reader(text);
  return Whole(ReadTime(&reader), reader);
}

std::optional<int32_t> ParseOffset(std::string_view text) {
  Reader reader(text);
  return Whole(ReadOffset(&reader), reader);
}

std::optional<Time> ParseTime(std::string_view text) {
  Reader reader(text);
  const std::optional<LocalTime> time = ReadTime(&reader);
  if (!time) return std::nullopt;
  std::optional<int32_t> offset = 0;
  if (!reader.done()) offset = ReadOffset(&reader);
  if (!offset || !reader.done()) return std::nullopt;
  return Time{time->nano, *offset};
}

std::optional<LocalDateTime> ParseLocalDateTime(std::string_view text) {
  Reader reader(text);
  return Whole(ReadLocalDateTime(&reader), reader);
}

std::optional<DateTime> ParseDateTime(std::string_view text) {
  Reader reader(text);
  const std::optional<LocalDateTime> local = ReadLocalDateTime(&reader);
  if (!local) return std::nullopt;
  TimeZone zone;
  if (!reader.done() && reader.next() != '[') {
    const std::optional<int32_t> offset = ReadOffset(&reader);
    if (!offset) return std::nullopt;
    zone.offset = *offset;
  }
  if (reader.Take('[')) {
    const std::string_view rest = reader.rest();
    if (rest.empty() || rest.back() != ']') return std::nullopt;
    zone.zone = Zone::Find(rest.substr(0, rest.size() - 1));
    if (zone.zone == nullptr) return std::nullopt;
    const DateTime at = InZone(*local, zone);
    if (zone.offset && at.offset != *zone.offset) return std::nullopt;
    return at;
  }
  if (!reader.done()) return std::nullopt;
  return InZone(*local, zone);
}

std::optional<Duration> ParseDuration(std::string_view text) {
  Reader reader(text);
  const bool negative = reader.Take('-');
  if (!negative) reader.Take('+');
  if (!reader.Take('P')) return std::nullopt;
  const size_t digits = reader.DigitCount();
  const std::string_view rest = reader.rest();
  const bool by_date = (digits == 4 && rest.size() > 4 && rest[4] == '-') || digits == 8;
  const bool dated = by_date && (digits == 4 || rest.size() == 8 || rest[8] == 'T');
  return dated ? ReadDurationByDate(reader, negative) : ReadDurationByUnits(reader, negative);
}

}  // namespace aitia::graph
