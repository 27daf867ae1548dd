// The worker for V8: the actions of org.trifola.benchmarks.worker.Action, with the same arguments and the same answers.
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [action, file, ...rest] = process.argv.slice(2);
const bytes = readFileSync(file);
const tell = (name, value) => console.log(`result ${name} ${value}`);
const nanoseconds = () => Number(process.hrtime.bigint());
const instantiate = (module, f = argument => argument) => new WebAssembly.Instance(module, { host: { f } }).exports;
const median = values => values.toSorted((a, b) => a - b)[values.length >> 1];

function checked(run, n, expected) {
  return () => {
    const result = String(run(Number(n)) >>> 0);
    if (result !== expected) throw new Error(`run(${n}) is ${result} instead of ${expected}`);
  };
}

// Processor time, as in SteadyState: windows of five calls until three in a row agree within 3 %.
function steady(call, least, most) {
  const start = nanoseconds();
  const medians = [];
  for (;;) {
    const times = [];
    for (let index = 0; index < 5; index++) {
      const before = process.cpuUsage();
      call();
      const used = process.cpuUsage(before);
      times.push(1000 * (used.user + used.system));
    }
    medians.push(median(times));
    const last = medians.slice(-3);
    const elapsed = (nanoseconds() - start) / 1e9;
    const agree = last.length === 3 && Math.max(...last) <= 1.03 * Math.min(...last);
    if (agree && elapsed >= least || elapsed >= most) return median(last);
  }
}

const actions = {
  steady([least, most, ...pairs]) {
    const { run } = instantiate(new WebAssembly.Module(bytes));
    let time;
    for (let index = 0; index < pairs.length; index += 2) {
      time = steady(checked(run, pairs[index], pairs[index + 1]), Number(least), Number(most));
    }
    tell('time', time);
  },
  once([n, checksum]) {
    const start = nanoseconds();
    const { run } = instantiate(new WebAssembly.Module(bytes));
    const loaded = nanoseconds();
    checked(run, n, checksum)();
    tell('load', loaded - start);
    tell('call', nanoseconds() - loaded);
  },
  'warm-up'([seconds, started, n, checksum]) {
    const before = Date.now() - Number(started);
    const begin = nanoseconds();
    const call = checked(instantiate(new WebAssembly.Module(bytes)).run, n, checksum);
    const points = [];
    for (let now = nanoseconds(); now < begin + seconds * 1e9;) {
      const start = now;
      call();
      now = nanoseconds();
      points.push(`point ${before + (now - begin) / 1e6} ${(now - start) / 1e6}`);
    }
    console.log(points.join('\n'));
  },
  calls([count]) {
    const n = Number(count);
    const step = value => Math.imul(5, value << 5 | value >>> 27) + 1 | 0;
    const { run, next } = instantiate(new WebAssembly.Module(bytes), step);
    const chain = call => {
      let value = 0;
      for (let index = 0; index < n; index++) value = call(value);
      return value;
    };
    const last = chain(step);
    const all = () => { if (chain(next) !== last) throw new Error(`the calls do not give ${last}`); };
    tell('in', steady(all, 3, 20) / n);
    tell('out', steady(checked(run, count, String(last >>> 0)), 3, 20) / n);
  },
  instances([count]) {
    const module = new WebAssembly.Module(bytes);
    const called = () => { const exports = instantiate(module); exports.run(1); return exports; };
    const instances = [called()];
    const start = nanoseconds();
    while (instances.length <= count) instances.push(called());
    tell('instance', (nanoseconds() - start) / count);
  },
  command(programArguments) {
    const wasi = new WASI({ version: 'preview1', args: [file, ...programArguments], returnOnExit: true });
    process.exitCode = wasi.start(new WebAssembly.Instance(new WebAssembly.Module(bytes), wasi.getImportObject()));
  },
};
actions[action](rest);
