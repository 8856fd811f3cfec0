/**
 * `npm run dev-server`: the built pages at https://localhost:3000/, where manifest.xml says they
 * are, with the certificate that Office's tools install for this machine. For trying the add-in in
 * a real Excel; `npm run start:excel` starts it by itself.
 */
import { createReadStream, existsSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import devCerts from 'office-addin-dev-certs';

const PORT = 3000;
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
};

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
if (!existsSync(join(dist, 'taskpane.html'))) {
  console.error('Todavía no se construyeron las páginas. Ejecute antes: npm run build');
  process.exit(1);
}

/** The file that a path means, `null` for one that is not there or leads out of dist/. */
function fileOf(url) {
  const file = normalize(
    join(dist, decodeURIComponent(new URL(url, 'https://localhost').pathname)),
  );
  if (!existsSync(file) || !statSync(file).isFile()) return null;
  return realpathSync(file).startsWith(realpathSync(dist) + sep) ? file : null;
}

/** Excel loads pages over https only, from a certificate that this machine trusts. */
const certificate = await devCerts.getHttpsServerOptions().catch((error) => {
  console.error(
    `No se pudo instalar el certificado de desarrollo que Excel pide: ${error.message.trim()}\n` +
      'Ejecute npx office-addin-dev-certs install con permisos de administrador y repita.',
  );
  process.exit(1);
});

const server = createServer(certificate, (request, response) => {
  let file = null;
  try {
    file = fileOf(request.url ?? '/');
  } catch {
    // An address that cannot be decoded is not found either.
  }
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    // Excel on the web reads the functions' metadata from its own page.
    'Access-Control-Allow-Origin': '*',
  });
  createReadStream(file).pipe(response);
});
server.listen(PORT, 'localhost', () => console.log(`https://localhost:${PORT}/`));
