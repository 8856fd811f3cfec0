/** Observar: what was reported of a period, entity by entity, and what is said of it in turn. */
import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { OBSERVAR } from '../../textos/observar';
import { PANEL } from '../../textos/panel';
import type { Idioma } from '../../textos/idioma';
import { useEstilos } from '../comun/estilosDeTarea';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { Marcado, Plegado } from './piezas';
import { Periodo } from './Periodo';
import type { RecuerdoDeEntidades } from './recuerdo';
import type { DichoDeReporte, DichosDeReportes, ReporteVisto, RevisionVista } from './tipos';

type Props = PropsDeTarea<RecuerdoDeEntidades>;

export default function Observar(props: Props) {
  const { controlador, idioma, estado, recuerdo, recordar } = props;
  const estilos = useEstilos();
  const t = OBSERVAR[idioma];
  const ocupado = estado.enCurso !== null;
  const { periodo, revision } = recuerdo;
  const ver = async () => {
    const vista = await controlador.conEntidades('observar', (e, marcha) =>
      e.revisar(periodo, marcha),
    );
    if (vista) recordar({ revision: vista, dichos: new Map() });
  };
  const marcha = (
    <EnMarcha {...{ estado, idioma, controlador }} de={['observar', 'deshacerObservar']} />
  );
  if (revision) return <EnCurso {...props} revision={revision} marcha={marcha} />;
  return (
    <>
      <Periodo
        {...{ idioma }}
        inicio={estado.inicio}
        valor={periodo}
        alElegir={(elegido) => recordar({ periodo: elegido, formatos: null })}
      />
      {marcha}
      <Button
        appearance="primary"
        className={estilos.izquierda}
        disabledFocusable={ocupado}
        onClick={() => void ver()}
      >
        {t.ver}
      </Button>
    </>
  );
}

const SIN_DECIR: DichoDeReporte = { marcados: new Set(), propio: '', conforme: false };

const observado = ({ marcados, propio, conforme }: DichoDeReporte): boolean =>
  !conforme && (marcados.size > 0 || propio.trim() !== '');

function EnCurso({
  controlador,
  idioma,
  estado,
  recuerdo: { dichos },
  recordar,
  revision,
  marcha,
}: Props & { readonly revision: RevisionVista; readonly marcha: React.ReactNode }) {
  const estilos = useEstilos();
  const t = OBSERVAR[idioma];
  const ocupado = estado.enCurso !== null;
  const todos = [...dichos.values()];
  const observados = todos.filter(observado).length;
  const conformes = todos.filter(({ conforme }) => conforme).length;
  const escribir = async (que: DichosDeReportes | 'deshacer') => {
    const dado = await controlador.conEntidades(
      que === 'deshacer' ? 'deshacerObservar' : 'observar',
      (e, m) => (que === 'deshacer' ? e.deshacerObservar(m) : e.observar(que, m)),
    );
    if (dado) recordar({ revision: dado.revision, dichos: new Map() });
  };
  const decir = (clave: string, dicho: DichoDeReporte) =>
    recordar({ dichos: new Map([...dichos, [clave, dicho]]) });
  return (
    <>
      <p className={estilos.fuerte}>{revision.titulo}</p>
      <Hecho {...{ estado, idioma }} />
      {marcha}
      <div>
        {revision.entidades.map(({ entidad, cuenta, reportes }) => (
          <Plegado
            key={entidad}
            titulo={
              <>
                <span className={estilos.fuerte}>{entidad}</span>
                <br />
                <span className={estilos.que}>{cuenta}</span>
              </>
            }
          >
            {reportes.map((reporte) => (
              <Reporte
                key={reporte.clave}
                {...{ reporte, idioma }}
                dicho={dichos.get(reporte.clave) ?? SIN_DECIR}
                alDecir={(dicho) => decir(reporte.clave, dicho)}
              />
            ))}
          </Plegado>
        ))}
      </div>
      {observados + conformes === 0 && revision.entidades.length > 0 && (
        <p className={estilos.que}>{t.sinEscribir}</p>
      )}
      <div className={estilos.botones}>
        {observados + conformes > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={ocupado}
            onClick={() => void escribir(dichos)}
          >
            {t.guardar(observados, conformes)}
          </Button>
        )}
        {revision.deshacer && (
          <Button disabledFocusable={ocupado} onClick={() => void escribir('deshacer')}>
            {PANEL[idioma].acciones.deshacerObservar.titulo}
          </Button>
        )}
        <Button disabledFocusable={ocupado} onClick={() => recordar({ revision: null })}>
          {t.otraVez}
        </Button>
      </div>
    </>
  );
}

/** What was said last, or taken back. */
function Hecho({ estado: { resultado, enCurso }, idioma }: Pick<Props, 'estado' | 'idioma'>) {
  const estilos = useEstilos();
  const suyo = resultado?.accion === 'observar' || resultado?.accion === 'deshacerObservar';
  return (
    <div role="status">
      {suyo && !enCurso && (
        <>
          <p className={estilos.fuerte}>{PANEL[idioma].acciones[resultado.accion].hecho}</p>
          {resultado.notas.map((nota) => (
            <p key={nota} className={estilos.que}>
              {nota}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function Reporte({
  reporte,
  dicho,
  idioma,
  alDecir,
}: {
  readonly reporte: ReporteVisto;
  readonly dicho: DichoDeReporte;
  readonly idioma: Idioma;
  readonly alDecir: (dicho: DichoDeReporte) => void;
}) {
  const estilos = useEstilos();
  const t = OBSERVAR[idioma];
  const { indicador, nombre, donde, estado, observacion, hallazgos } = reporte;
  const marcar = (texto: string, si: boolean) => {
    const marcados = new Set(dicho.marcados);
    if (si) marcados.add(texto);
    else marcados.delete(texto);
    alDecir({ ...dicho, marcados });
  };
  return (
    <div
      className={estilos.ficha}
      role="group"
      aria-label={`${indicador}, ${donde}`}
      data-reporte={reporte.clave}
    >
      <p className={estilos.fuerte}>
        <span className={estilos.pastilla}>{estado}</span>
        {indicador} · <span className={estilos.cifras}>{donde}</span>
      </p>
      <p className={estilos.que}>{nombre}</p>
      {observacion.map((linea, i) => (
        <p key={i} className={estilos.cita}>
          {linea}
        </p>
      ))}
      {!reporte.conforme && (
        <>
          {!dicho.conforme &&
            hallazgos.map(({ severidad, texto }) => (
              <Checkbox
                key={texto}
                label={<Marcado {...{ severidad, idioma, texto }} />}
                checked={dicho.marcados.has(texto)}
                onChange={(_evento, { checked }) => marcar(texto, checked === true)}
              />
            ))}
          {!dicho.conforme && (
            <Field label={t.propio} className={estilos.entero}>
              <Textarea
                value={dicho.propio}
                resize="vertical"
                rows={1}
                onChange={(_evento, { value }) => alDecir({ ...dicho, propio: value })}
              />
            </Field>
          )}
          <Checkbox
            label={t.conforme}
            aria-label={`${t.conforme}: ${indicador}`}
            checked={dicho.conforme}
            onChange={(_evento, { checked }) => alDecir({ ...dicho, conforme: checked === true })}
          />
        </>
      )}
    </div>
  );
}
