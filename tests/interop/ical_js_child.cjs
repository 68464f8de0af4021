// The events of a file as ical.js reads them, in JSON.
const ICAL = require("ical.js");
const text = require("fs").readFileSync(process.argv[2], "utf-8");
const calendar = new ICAL.Component(ICAL.parse(text));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
    title: event.summary,
    cancelled: component.getFirstPropertyValue("status") === "CANCELLED",
    alarms: component.getAllSubcomponents("valarm").length,
  };
});
console.log(JSON.stringify(events));
