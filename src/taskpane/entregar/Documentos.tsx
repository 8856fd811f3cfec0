/** Documents that are made of the workbook: the report, the briefing note, the handover record. */
import { Button } from '@fluentui/react-components';
import { ENTREGAR } from '../../textos/entregar';
import { useEstilos } from '../comun/estilosDeTarea';
import { ElegirArchivos, EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { ArchivoHecho } from './ArchivoHecho';
import type { RecuerdoDeEntregas } from './recuerdo';
import type { DocumentoHecho, Papel } from './tipos';

type Props = PropsDeTarea<RecuerdoDeEntregas>;

export function Informe(props: Props) {
  const { controlador, idioma, estado } = props;
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const hacer = (anterior: File | null) =>
    controlador.conEntregas('informe', (e, marcha) => e.informe(anterior, marcha));
  return (
    <Documento {...props} accion="informe" alHacer={() => hacer(null)}>
      {(recibir) => (
        <>
          <ElegirArchivos
            rotulo={t.sobre}
            tipos=".docx"
            secundario
            ocupado={estado.enCurso !== null}
            alElegir={([archivo]) => void recibir(hacer(archivo!))}
          />
          <p className={estilos.que}>{t.sobreQue}</p>
        </>
      )}
    </Documento>
  );
}

const papel = (accion: Papel) =>
  function DocumentoDelLibro(props: Props) {
    const hacer = () =>
      props.controlador.conEntregas(accion, (e, marcha) => e.papel(accion, marcha));
    return <Documento {...props} accion={accion} alHacer={hacer} />;
  };

export const AyudaMemoria = papel('ayudaMemoria');
export const Acta = papel('acta');

type Hecho = Promise<DocumentoHecho | null>;

function Documento({
  controlador,
  idioma,
  estado,
  recuerdo: { hechos },
  recordar,
  accion,
  alHacer,
  children,
}: Props & {
  readonly accion: 'informe' | Papel;
  readonly alHacer: () => Hecho;
  /** Other ways to make it. */
  readonly children?: (recibir: (hecho: Hecho) => Promise<void>) => React.ReactNode;
}) {
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const ocupado = estado.enCurso !== null;
  const recibir = async (promesa: Hecho) => {
    const hecho = await promesa;
    if (hecho) recordar({ hechos: { ...hechos, [accion]: hecho } });
  };
  const hecho = hechos[accion];
  if (!hecho) {
    return (
      <>
        <p className={estilos.que}>{t.que[accion]}</p>
        <EnMarcha {...{ estado, idioma, controlador }} de={[accion]} />
        <Button
          appearance="primary"
          className={estilos.izquierda}
          disabledFocusable={ocupado}
          onClick={() => void recibir(alHacer())}
        >
          {t.hacer[accion]}
        </Button>
        {children?.(recibir)}
      </>
    );
  }
  const { archivo, dichos, sobre } = hecho;
  return (
    <>
      <p className={estilos.fuerte} role="status">
        {t.listo}
      </p>
      <ul className={estilos.dichos}>
        {dichos.map(({ texto, nombres }) => (
          <li key={texto}>
            {texto}
            {nombres.length > 0 && (
              <ul className={estilos.puntos}>
                {nombres.map((nombre) => (
                  <li key={nombre}>{nombre}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <ArchivoHecho {...{ idioma, archivo }} orden={t.ordenes[accion](archivo.nombre, sobre)} />
      <Button
        className={estilos.izquierda}
        disabledFocusable={ocupado}
        onClick={() => recordar({ hechos: { ...hechos, [accion]: undefined } })}
      >
        {t.otro}
      </Button>
    </>
  );
}
