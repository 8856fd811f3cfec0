/**
 * Numbers of captions, and what refers to them. A drawing leaves them open, in comments that no
 * text of a person's can be; once the document is whole they are counted as Word will count them,
 * people's own captions among ours.
 */
import { informe as T } from '../../textos/informe';
import { campo, trazo } from './xml';

/** The result of a SEQ field: the insides of a run. */
export const seqAbierta = (serie: string): string => `<w:t><!--pnftp:seq:${serie}--></w:t>`;
/** Runs that refer to a caption, or none where that is not in the document. */
export const referenciaAbierta = (nombre: string): string => `<!--pnftp:ref:${nombre}-->`;

const PASOS =
  /<w:bookmarkStart\b[^>]*\bw:name="(_PNFTP_[^"]*)"[^>]*>|(?:<w:instrText\b[^>]*>|\bw:instr=")\s*SEQ\s+(\p{L}+)|<!--pnftp:seq:(\p{L}+)-->/gu;

/** Linear in the document. */
export function numerar(xml: string): string {
  const cuentas = new Map<string, number>();
  const rotulos = new Map<string, string>();
  const abiertos: string[] = [];
  const numerado = xml.replace(PASOS, (todo, nombre?: string, serie?: string, hueco?: string) => {
    if (nombre !== undefined) abiertos.push(nombre);
    if (serie !== undefined) {
      const n = (cuentas.get(serie) ?? 0) + 1;
      cuentas.set(serie, n);
      for (const uno of abiertos.splice(0)) rotulos.set(uno, `${serie} ${n}`);
    }
    return hueco === undefined ? todo : String(cuentas.get(hueco) ?? 1);
  });
  return numerado.replace(/<!--pnftp:ref:(\w+)-->/g, (_, nombre: string) => {
    const rotulo = rotulos.get(nombre);
    if (rotulo === undefined) return '';
    const [antes, despues] = T.ver;
    return `${trazo(antes)}${campo(`REF ${nombre} \\h`, `<w:t>${rotulo}</w:t>`)}${trazo(despues)}`;
  });
}
