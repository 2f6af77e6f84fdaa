#include <gtest/gtest.h>

#include "tests/engine/exec/functions/value_of.h"

namespace aitia::engine {
namespace {

TEST(Temporal, FromMaps) {
  EXPECT_EQ(ValueOf("date({year: 2023, month: 4, day: 5})"), "'2023-04-05'");
  EXPECT_EQ(ValueOf("date({year: 2023, week: 14, dayOfWeek: 3})"), "'2023-04-05'");
  EXPECT_EQ(ValueOf("date({year: 2023, quarter: 2, dayOfQuarter: 5})"), "'2023-04-05'");
  EXPECT_EQ(ValueOf("date({year: 2023, ordinalDay: 95})"), "'2023-04-05'");
  EXPECT_EQ(
      ValueOf("localtime({hour: 7, minute: 5, second: 3, millisecond: 1, microsecond: 2, nanosecond: 3})"),
      "'07:05:03.001002003'");
  EXPECT_EQ(ValueOf("datetime({year: 2023, month: 7, hour: 12, timezone: 'Europe/Berlin'})"),
            "'2023-07-01T12:00+02:00[Europe/Berlin]'");
  EXPECT_EQ(ValueOf("datetime({epochMillis: -1})"), "'1969-12-31T23:59:59.999Z'");
  EXPECT_EQ(ValueOf("duration({weeks: 1, hours: -1.5})"), "'P7DT-1H-30M'");
  EXPECT_EQ(ValueOf("date({year: null})"), "null");
  EXPECT_EQ(ValueOf("date(null)"), "null");
}

TEST(Temporal, MistakesInMapsAreTold) {
  EXPECT_EQ(ValueOf("date({year: 2023, month: 13})"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(MessageOf("date({year: 2023, day: 5})"), "the map has no 'month'");
  EXPECT_EQ(MessageOf("date({month: 5})"), "the map has no 'year'");
  EXPECT_EQ(MessageOf("date({year: 2023, hour: 5})"), "'hour' is no part of this temporal value");
  EXPECT_EQ(MessageOf("time({hour: 5, timezone: 'Nowhere'})"), "'Nowhere' is no time zone");
  EXPECT_EQ(MessageOf("localtime({hour: 5, second: 1})"), "the map has no 'minute'");
  EXPECT_EQ(MessageOf("date('tomorrow')"), "'tomorrow' does not read as a Date");
  EXPECT_EQ(MessageOf("duration({moons: 2})"), "a duration has no 'moons'");
}

TEST(Temporal, FromOthers) {
  EXPECT_EQ(ValueOf("date(datetime('2023-04-05T23:00-05:00'))"), "'2023-04-05'");
  EXPECT_EQ(ValueOf("localtime(time('12:30+02:00'))"), "'12:30'");
  EXPECT_EQ(ValueOf("time({time: time('12:30+02:00'), timezone: '+05:00'})"), "'15:30+05:00'");
  EXPECT_EQ(ValueOf("datetime({datetime: datetime('2023-04-05T12:00Z'), timezone: 'Asia/Tokyo'})"),
            "'2023-04-05T21:00+09:00[Asia/Tokyo]'");
  EXPECT_EQ(ValueOf("date({date: date('2024-02-29'), year: 2020})"), "'2020-02-29'");
  EXPECT_EQ(ValueOf("time(untyped(date('2023-04-05')))"), "TypeError InvalidArgumentValue");
}

TEST(Temporal, Parts) {
  EXPECT_EQ(ValueOf("date('2023-04-05').ordinalDay"), "95");
  EXPECT_EQ(ValueOf("datetime('2023-07-01T12:00[Europe/Berlin]').offsetMinutes"), "120");
  EXPECT_EQ(ValueOf("time('12:30Z').timezone"), "'Z'");
  EXPECT_EQ(ValueOf("duration('PT-0.5S').seconds"), "-1");
  EXPECT_EQ(ValueOf("datetime('1970-01-02T00:00Z')['epochSeconds']"), "86400");
  EXPECT_EQ(ValueOf("untyped(date('2023-04-05')).hour"), "ArgumentError InvalidArgumentValue");
}

TEST(Temporal, Truncation) {
  EXPECT_EQ(ValueOf("date.truncate('quarter', date('2023-05-15'))"), "'2023-04-01'");
  EXPECT_EQ(ValueOf("datetime.truncate('day', datetime('2023-05-15T17:30+02:00'), {hour: 3})"),
            "'2023-05-15T03:00+02:00'");
  EXPECT_EQ(ValueOf("localtime.truncate('millisecond', localtime('01:02:03.123456'), {nanosecond: 7})"),
            "'01:02:03.123000007'");
  EXPECT_EQ(ValueOf("date.truncate('hour', date('2023-05-15'))"), "ArgumentError InvalidArgumentValue");
  EXPECT_EQ(ValueOf("date.truncate('fortnight', date('2023-05-15'))"), "ArgumentError InvalidArgumentValue");
}

TEST(Temporal, Arithmetic) {
  EXPECT_EQ(ValueOf("date('2023-01-31') + duration('P1M1D')"), "'2023-03-01'");
  EXPECT_EQ(ValueOf("duration('P1D') + date('2023-01-31')"), "'2023-02-01'");
  EXPECT_EQ(ValueOf("localtime('23:30') + duration('PT1H')"), "'00:30'");
  EXPECT_EQ(ValueOf("localtime('00:30') - duration('PT1H')"), "'23:30'");
  EXPECT_EQ(ValueOf("datetime('2023-03-25T12:00[Europe/Berlin]') + duration('P1D')"),
            "'2023-03-26T12:00+02:00[Europe/Berlin]'");
  EXPECT_EQ(ValueOf("datetime('2023-03-25T12:00[Europe/Berlin]') + duration('PT24H')"),
            "'2023-03-26T13:00+02:00[Europe/Berlin]'");
  EXPECT_EQ(ValueOf("duration('P1M') + duration('PT1S')"), "'P1MT1S'");
  EXPECT_EQ(ValueOf("duration('P1M') / 2"), "'P15DT5H14M33S'");
  EXPECT_EQ(ValueOf("3 * duration('PT20M')"), "'PT1H'");
  EXPECT_EQ(ValueOf("-duration('P1D')"), "'P-1D'");
  EXPECT_EQ(ValueOf("date('+999999999-12-31') + duration('P1D')"), "ArgumentError NumberOutOfRange");
  EXPECT_EQ(ValueOf("untyped(date('2023-01-31')) + 1"), "TypeError InvalidArgumentType");
}

TEST(Temporal, Differences) {
  EXPECT_EQ(ValueOf("duration.between(date('2023-01-31'), date('2023-03-01'))"), "'P1M1D'");
  EXPECT_EQ(ValueOf("duration.between(date('2023-03-01'), date('2023-01-31'))"), "'P-1M-1D'");
  EXPECT_EQ(ValueOf("duration.inDays(date('2023-01-31'), date('2023-03-01'))"), "'P29D'");
  EXPECT_EQ(ValueOf("duration.inSeconds(datetime('2023-03-26T00:00[Europe/Berlin]'), "
                    "localdatetime('2023-03-26T12:00'))"),
            "'PT11H'");
  EXPECT_EQ(ValueOf("duration.between(localtime('10:00'), localtime('09:00'))"), "'PT-1H'");
}

TEST(Temporal, Comparison) {
  EXPECT_EQ(ValueOf("date('2023-01-31') < date('2023-02-01')"), "true");
  EXPECT_EQ(ValueOf("date('2023-01-31') < localdatetime('2023-02-01')"), "null");
  EXPECT_EQ(ValueOf("duration('P1D') < duration('P2D')"), "null");
  EXPECT_EQ(ValueOf("duration('PT60S') = duration('PT1M')"), "true");
  EXPECT_EQ(ValueOf("duration('P1D') = duration('PT24H')"), "false");
  EXPECT_EQ(ValueOf("datetime('2023-01-31T12:00Z') >= datetime('2023-01-31T13:00+01:00')"), "false");
}

TEST(Temporal, Clocks) {
  EXPECT_EQ(ValueOf("datetime() = datetime.statement()"), "true");
  EXPECT_EQ(ValueOf("duration.inSeconds(localtime(), localtime.transaction())"), "'PT0S'");
  EXPECT_EQ(ValueOf("datetime.realtime() >= datetime()"), "true");
  EXPECT_EQ(ValueOf("timestamp() = datetime().epochMillis"), "true");
  EXPECT_EQ(ValueOf("datetime({timezone: 'Asia/Tokyo'}).offset"), "'+09:00'");
  EXPECT_EQ(ValueOf("size(randomUUID())"), "36");
}

}  // namespace
}  // namespace aitia::engine
