/** The ficha of an indicator. */
import { Component, lazy, Suspense, type ReactNode } from 'react';
import { Link, mergeClasses } from '@fluentui/react-components';
import { FICHA } from '../../textos/ficha';
import { PANEL } from '../../textos/panel';
import { BotonHallazgo } from '../comun/Hallazgos';
import { useEstilosDeFicha } from './estilos';
import type { Apartado, AvanceVisto, FichaVista, GraficoVisto } from './ficha';
import { Cifra, Lineas, Nivel, type ConIda } from './piezas';

const Grafico = lazy(() => import(/* webpackChunkName: "grafico" */ './Grafico'));

interface Props extends ConIda {
  readonly ficha: FichaVista;
  readonly verObjetivo: (codigo: string) => void;
  readonly alValidar: () => void;
  /** What would be if, between the figures and the rest. */
  readonly children: ReactNode;
}

export function Indicador({ ficha, verObjetivo, alValidar, children, ...ida }: Props) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[ida.idioma];
  const { enObjetivo } = ficha;
  return (
    <article className={estilos.todo} aria-labelledby="ficha-titulo">
      <header className={estilos.grupo}>
        <h2 className={estilos.titulo} id="ficha-titulo">
          {ficha.titulo}
        </h2>
        <p className={estilos.nombre}>
          <Cifra figura={ficha.nombre} {...ida} />
        </p>
        <p className={estilos.nota}>{ficha.quien}</p>
        <p className={estilos.nota}>{ficha.rasgos}</p>
      </header>
      {ficha.avances.map((avance) => (
        <Avance key={avance.titulo} avance={avance} {...ida} />
      ))}
      <Lineas lineas={ficha.origen} {...ida} />
      <Parte apartado={ficha.necesita} {...ida} />
      {children}
      <PorAnio ficha={ficha} {...ida} />
      <Reportes ficha={ficha} {...ida} />
      {enObjetivo && (
        <Parte apartado={enObjetivo} {...ida}>
          <Link
            as="button"
            className={estilos.izquierda}
            onClick={() => verObjetivo(enObjetivo.objetivo)}
          >
            {t.verObjetivo(enObjetivo.objetivo)}
          </Link>
        </Parte>
      )}
      <Parte apartado={ficha.compromiso} {...ida} />
      <Hallazgos hallazgos={ficha.hallazgos} alValidar={alValidar} {...ida} />
      <Versiones versiones={ficha.versiones} {...ida} />
    </article>
  );
}

/** A figure of progress: large, then the sum that gave it, in words, and whose rule it is. */
function Avance({ avance, ...ida }: ConIda & { readonly avance: AvanceVisto }) {
  const estilos = useEstilosDeFicha();
  return (
    <section className={estilos.grupo} aria-label={avance.titulo}>
      <h3 className={estilos.rotulo}>{avance.titulo}</h3>
      <div className={estilos.cifra}>
        <span className={estilos.numero}>{avance.texto}</span>
        {avance.nivel !== 'nd' && <Nivel nivel={avance.nivel} idioma={ida.idioma} />}
      </div>
      <p className={estilos.cuenta}>
        {avance.cuenta.map((trozo, i) =>
          typeof trozo === 'string' ? trozo : <Cifra key={i} figura={trozo} {...ida} />,
        )}
      </p>
      <Lineas lineas={avance.notas} {...ida} />
      <Lineas lineas={avance.fuentes} nota {...ida} />
    </section>
  );
}

function Parte({
  apartado,
  children,
  ...ida
}: ConIda & { readonly apartado: Apartado; readonly children?: ReactNode }) {
  const estilos = useEstilosDeFicha();
  if (apartado.lineas.length === 0 && !children) return null;
  return (
    <section className={estilos.grupo} aria-label={apartado.titulo}>
      <h3 className={estilos.titulo}>{apartado.titulo}</h3>
      <Lineas lineas={apartado.lineas} {...ida} />
      {children}
    </section>
  );
}

/** The chart, and the same figures as a table, each with the way to its cell. */
function PorAnio({ ficha, ...ida }: ConIda & { readonly ficha: FichaVista }) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[ida.idioma];
  const { grafico, tendencia, anios } = ficha;
  return (
    <section className={estilos.grupo} aria-label={t.tabla}>
      {grafico && (
        <Respaldo>
          <Suspense fallback={<div style={{ minHeight: 220 }} />}>
            <Dibujo grafico={grafico} idioma={ida.idioma} />
          </Suspense>
        </Respaldo>
      )}
      {grafico && <p className={estilos.nota}>{t.leyendaUmbrales}</p>}
      <p className={estilos.linea}>{tendencia}</p>
      <table className={estilos.tabla}>
        <caption className={estilos.rotulo}>{t.tabla}</caption>
        <thead>
          <tr>
            {t.columnas.map((columna) => (
              <th key={columna} scope="col">
                {columna}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {anios.map((fila) => (
            <tr key={fila.anio} className={mergeClasses(fila.evaluado && estilos.evaluado)}>
              <th scope="row">{fila.anio}</th>
              <td>
                <Cifra figura={fila.logro} {...ida} />
              </td>
              <td>
                <Cifra figura={fila.valor} {...ida} />
              </td>
              {[fila.tipo1, fila.tipo2].map(({ texto, nivel }, i) => (
                <td key={i}>
                  {texto} {nivel !== 'nd' && <Nivel nivel={nivel} idioma={ida.idioma} breve />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Another indicator is another chart: the library keeps what it drew first. */
const Dibujo = (props: { readonly grafico: GraficoVisto; readonly idioma: ConIda['idioma'] }) => (
  <Grafico key={JSON.stringify(props.grafico.series)} {...props} />
);

/** Where the chart cannot come, the table says the same. */
class Respaldo extends Component<{ readonly children: ReactNode }, { readonly roto: boolean }> {
  override state = { roto: false };

  static getDerivedStateFromError = () => ({ roto: true });

  override render() {
    return this.state.roto ? null : this.props.children;
  }
}

function Reportes({ ficha, ...ida }: ConIda & { readonly ficha: FichaVista }) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[ida.idioma];
  const { anio } = ficha.anios.find(({ evaluado }) => evaluado) ?? { anio: 0 };
  return (
    <section className={estilos.grupo} aria-label={t.semestres(anio)}>
      <h3 className={estilos.titulo}>{t.semestres(anio)}</h3>
      {ficha.reportes.length === 0 && <p className={estilos.linea}>{t.sinReportes}</p>}
      {ficha.reportes.map(({ titulo, lineas }, i) => (
        <div key={i} className={estilos.grupo}>
          <h4 className={estilos.rotulo}>{titulo}</h4>
          <Lineas lineas={lineas} {...ida} />
        </div>
      ))}
    </section>
  );
}

function Hallazgos({
  hallazgos,
  alValidar,
  ...ida
}: ConIda & Pick<FichaVista, 'hallazgos'> & { readonly alValidar: () => void }) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[ida.idioma];
  return (
    <section className={estilos.grupo} aria-label={t.hallazgos}>
      <h3 className={estilos.titulo}>{t.hallazgos}</h3>
      {hallazgos === null ? (
        <p className={estilos.linea}>
          {t.sinValidar}{' '}
          <Link as="button" inline onClick={alValidar}>
            {t.validar}
          </Link>
        </p>
      ) : hallazgos.length === 0 ? (
        <p className={estilos.linea}>{t.sinHallazgos}</p>
      ) : (
        <ul className={estilos.lista}>
          {hallazgos.map((hallazgo) => (
            <li key={hallazgo.clave}>
              <BotonHallazgo {...{ hallazgo, irA: ida.irA }} textos={PANEL[ida.idioma]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Versiones({ versiones, ...ida }: ConIda & Pick<FichaVista, 'versiones'>) {
  const estilos = useEstilosDeFicha();
  const t = FICHA[ida.idioma];
  return (
    <section className={estilos.grupo} aria-label={t.versiones}>
      <h3 className={estilos.titulo}>{t.versiones}</h3>
      <ul className={estilos.lista}>
        {versiones.map((version, i) => (
          <li key={i}>
            <Cifra figura={version} {...ida} /> · {version.detalle}
          </li>
        ))}
      </ul>
    </section>
  );
}
