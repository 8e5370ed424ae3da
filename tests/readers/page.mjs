// Opens a page in Chromium, light and dark, and prints what is seen there; writes a screenshot of each into a folder.
//
// The browser is spoken to over its own protocol, through a pipe, so that nothing but Node and the browser is needed.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [browser, page, folder] = process.argv.slice(2);
const address = pathToFileURL(resolve(page)).href;
const profile = mkdtempSync(join(tmpdir(), "page-"));
const chromium = spawn(
  browser,
  ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
);

const waiting = new Map();
const listeners = [];
let received = "";
chromium.stdio[4].on("data", (bytes) => {
  received += bytes;
  const messages = received.split("\0");
  received = messages.pop();
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id) {
      const { done, failed } = waiting.get(message.id);
      message.error ? failed(new Error(message.error.message)) : done(message.result);
    } else {
      listeners.forEach((listen) => listen(message));
    }
  }
});

let last = 0;
const send = (method, params = {}, sessionId) =>
  new Promise((done, failed) => {
    waiting.set((last += 1), { done, failed });
    chromium.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });

const event = (method) => new Promise((done) => listeners.push((message) => message.method === method && done(message.params)));

// Runs in the page.
const look = () => {
  document.querySelectorAll("details").forEach((details) => (details.open = true));
  const numbers = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  const luminance = (colour) => {
    const linear = numbers(colour).map((part) => ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const paper = luminance(getComputedStyle(document.body).backgroundColor);
  const contrast = (selector) => {
    const element = document.querySelector(selector);
    const ink = luminance(getComputedStyle(element).color);
    return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
  };
  const count = (selector) => document.querySelectorAll(selector).length;
  return {
    title: document.title,
    paper,
    contrast: Math.min(...["body", "code", "small", "footer", "th"].map(contrast)),
    rules: count(".rule"),
    examples: count(".rule table tr") - count(".rule"),
    bars: count("svg g"),
    tooWide: document.documentElement.scrollWidth > innerWidth,
    empty: [...document.querySelectorAll("section")].filter((section) => section.clientHeight < 40).length,
  };
};

const problems = [];
const watch = ({ method, params }) => {
  if (method === "Runtime.exceptionThrown") problems.push(params.exceptionDetails.text);
  if (method === "Runtime.consoleAPICalled") problems.push(params.args.map(({ value }) => value).join(" "));
  if (method === "Log.entryAdded") problems.push(params.entry.text);
  if (method === "Network.requestWillBeSent" && params.request.url !== address) problems.push(`asks for ${params.request.url}`);
};

const main = async () => {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const ask = (method, params) => send(method, params, sessionId);
  listeners.push(watch);
  for (const domain of ["Page", "Runtime", "Log", "Network"]) await ask(`${domain}.enable`);
  const seen = {};
  for (const [scheme, width] of [["light", 1200], ["dark", 1200], ["narrow", 400]]) {
    const value = scheme === "dark" ? "dark" : "light";
    await ask("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    await ask("Emulation.setDeviceMetricsOverride", { width, height: 1000, deviceScaleFactor: 1, mobile: false });
    const loaded = event("Page.loadEventFired");
    await ask("Page.navigate", { url: address });
    await loaded;
    const { data } = await ask("Page.captureScreenshot", { captureBeyondViewport: true });
    writeFileSync(join(folder, `${scheme}.png`), Buffer.from(data, "base64"));
    const { result } = await ask("Runtime.evaluate", { expression: `(${look})()`, returnByValue: true });
    seen[scheme] = result.value;
  }
  console.log(JSON.stringify({ ...seen, problems }));
};

const late = setTimeout(() => {
  console.error("the browser does not answer");
  chromium.kill("SIGKILL");
  process.exit(1);
}, 60_000);
try {
  await main();
} finally {
  clearTimeout(late);
  chromium.kill();
  await new Promise((done) => chromium.on("exit", done));
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
