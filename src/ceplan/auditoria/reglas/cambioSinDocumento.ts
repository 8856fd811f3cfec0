/** A version that changes a target, the entity, the OP or the service, and names no document. */
import type { Ficha } from '../../tipos';
import { cifra, enumerar, esNumero } from '../cifras';
import { enFicha } from '../auditado';
import { llano } from '../../llano';
import { regla } from '../regla';
import type { Hallado } from '../regla';

interface Cambio {
  readonly campo: keyof Ficha;
  readonly anio?: number;
  readonly antes: string;
  readonly despues: string;
}

const TEXTOS = [
  'objetivo',
  'servicio',
  'indicador',
  'responsable',
  'sentido',
  'unidadMedida',
] as const;

function cambios(antes: Ficha, despues: Ficha): Cambio[] {
  const lista: Cambio[] = TEXTOS.flatMap((campo) =>
    llano(antes[campo]) === llano(despues[campo])
      ? []
      : [{ campo, antes: antes[campo], despues: despues[campo] }],
  );
  for (const [texto, logro] of Object.entries(despues.logros)) {
    const anio = Number(texto);
    const previo = antes.logros[anio];
    if (anio < (despues.vigenteDesde ?? -Infinity)) continue;
    if (!esNumero(logro) || !esNumero(previo) || logro === previo) continue;
    lista.push({ campo: 'logros', anio, antes: cifra(previo), despues: cifra(logro) });
  }
  if (esNumero(antes.lineaBase) && esNumero(despues.lineaBase)) {
    if (antes.lineaBase !== despues.lineaBase) {
      const campo = 'lineaBase';
      lista.push({ campo, antes: cifra(antes.lineaBase), despues: cifra(despues.lineaBase) });
    }
  }
  return lista;
}

export const cambioSinDocumento = regla({
  id: 'cambioSinDocumento',
  familia: 'versiones',
  severidad: 'advertencia',
  parametros: {},
  revisar: ({ indicadores }) =>
    indicadores.flatMap(({ versiones }) =>
      versiones.slice(1).flatMap((ficha, i): Hallado[] => {
        const previa = versiones[i]!;
        // The document of the version before cannot have approved what came after it.
        const nombrado = ficha.documento.trim() !== '' && ficha.documento !== previa.documento;
        const lista = nombrado ? [] : cambios(previa, ficha);
        const primero = lista[0];
        if (!primero) return [];
        return [
          {
            lugar: enFicha(ficha, 'documento'),
            clave: { tipo: ficha.tipo, codigo: ficha.codigo },
            ...(ficha.vigenteDesde === null ? {} : { anio: ficha.vigenteDesde }),
            encontrado: enumerar(
              lista.map(
                ({ campo, antes, despues, anio }) =>
                  `${anio ? `LE ${anio}: ` : campo === 'lineaBase' ? 'LB: ' : ''}${antes} → ${despues}`,
              ),
              4,
            ),
            esperado: '',
            datos: { campos: enumerar([...new Set(lista.map(({ campo }) => campo))]) },
          },
        ];
      }),
    ),
});
