/** The review: what files say differently, and file by file what each brings and what is odd in it. */
import { ENTIDADES } from '../../textos/entidades';
import type { Idioma } from '../../textos/idioma';
import type { Severidad } from '../../ceplan/tipos';
import { useEstilos } from '../comun/estilosDeTarea';
import { Varios } from '../comun/tarea';
import { Marcado, Plegado } from './piezas';
import type { ArchivoRecibido, CambioRecibido, RecepcionVista } from './tipos';

const [DICHOS, ARCHIVOS] = [20, 50] as const;

export function Recibidos({
  recepcion: { archivos, conflictos },
  idioma,
}: {
  readonly recepcion: RecepcionVista;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  return (
    <div>
      {conflictos.length > 0 && (
        <Plegado
          titulo={
            <Marcado severidad="error" idioma={idioma} texto={t.conflictos(conflictos.length)} />
          }
        >
          <p className={estilos.que}>{t.conflictosQue}</p>
          <Varios
            lista={conflictos}
            primeros={DICHOS}
            idioma={idioma}
            cada={({ donde, dicen }) => (
              <li key={donde}>
                {donde}: {dicen.join(' · ')}
              </li>
            )}
          />
        </Plegado>
      )}
      <Varios
        lista={archivos}
        primeros={ARCHIVOS}
        idioma={idioma}
        cada={(archivo) => (
          <li key={archivo.clave} data-archivo={archivo.archivo}>
            <Recibido archivo={archivo} idioma={idioma} />
          </li>
        )}
      />
    </div>
  );
}

function Recibido({
  archivo,
  idioma,
}: {
  readonly archivo: ArchivoRecibido;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const { rechazo, entidad, contacto, cambios, avisos, personales, auditoria } = archivo;
  const cuantos = avisos.length + personales.length + auditoria.length;
  const titulo = (
    <>
      <span className={estilos.fuerte}>{entidad || archivo.archivo}</span>
      <br />
      {rechazo === null ? (
        <span className={estilos.que}>
          {archivo.cuenta}
          {cuantos > 0 && ` · ${t.avisos(cuantos)}`}
        </span>
      ) : (
        <Marcado severidad="error" idioma={idioma} texto={rechazo} />
      )}
    </>
  );
  if (rechazo !== null) {
    return (
      <div className={estilos.plegado}>
        {titulo}
        {entidad && <p className={estilos.que}>{archivo.archivo}</p>}
      </div>
    );
  }
  return (
    <Plegado titulo={titulo}>
      <p className={estilos.que}>{[archivo.archivo, contacto].filter(Boolean).join(' · ')}</p>
      <Dichos idioma={idioma} dichos={avisos.map(advertencia)} />
      <Dichos idioma={idioma} dichos={personales.map(advertencia)} titulo={t.personales} />
      <Dichos idioma={idioma} dichos={auditoria} titulo={t.auditoria} />
      <Varios
        lista={cambios}
        primeros={DICHOS}
        idioma={idioma}
        cada={(cambio) => <Cambio key={cambio.clave} cambio={cambio} idioma={idioma} />}
      />
    </Plegado>
  );
}

function Cambio({ cambio, idioma }: { readonly cambio: CambioRecibido; readonly idioma: Idioma }) {
  const estilos = useEstilos();
  const { donde, antes, despues, suerte } = cambio;
  return (
    <li>
      <span className={estilos.pastilla}>{ENTIDADES[idioma].suertes[suerte]}</span>
      {donde}:{' '}
      <span className={estilos.cifras}>
        {suerte === 'nuevo' ? despues : `${antes} → ${despues}`}
      </span>
    </li>
  );
}

interface Dicho {
  readonly severidad: Severidad;
  readonly texto: string;
}

const advertencia = (texto: string): Dicho => ({ severidad: 'advertencia', texto });

function Dichos({
  dichos,
  idioma,
  titulo,
}: {
  readonly dichos: readonly Dicho[];
  readonly idioma: Idioma;
  readonly titulo?: string;
}) {
  const estilos = useEstilos();
  if (dichos.length === 0) return null;
  return (
    <>
      {titulo && <p className={estilos.fuerte}>{titulo}</p>}
      <Varios
        lista={dichos}
        primeros={DICHOS}
        idioma={idioma}
        cada={(dicho, i) => (
          <li key={i}>
            <Marcado {...dicho} idioma={idioma} />
          </li>
        )}
      />
    </>
  );
}
