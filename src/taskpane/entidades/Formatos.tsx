/** Formatos: which period, which entities, and their files. */
import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ENTIDADES } from '../../textos/entidades';
import { descargar, puedeDescargar } from '../comun/archivos';
import { useEstilos } from '../comun/estilosDeTarea';
import { PorOrden } from '../comun/PorOrden';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { Periodo } from './Periodo';
import type { RecuerdoDeEntidades } from './recuerdo';
import type { FormatosVistos } from './tipos';

export default function Formatos(props: PropsDeTarea<RecuerdoDeEntidades>) {
  const { controlador, idioma, estado, recuerdo, recordar } = props;
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const ocupado = estado.enCurso !== null;
  const { periodo, formatos } = recuerdo;
  const preparar = async () => {
    const hechos = await controlador.conEntidades('formatos', (e, marcha) =>
      e.formatos(periodo, marcha),
    );
    if (hechos) recordar({ formatos: hechos, sin: new Set() });
  };
  return (
    <>
      <Periodo
        {...{ idioma }}
        inicio={estado.inicio}
        valor={periodo}
        alElegir={(elegido) => recordar({ periodo: elegido, formatos: null })}
      />
      <EnMarcha {...{ estado, idioma, controlador }} de={['formatos']} />
      {formatos ? (
        <Hechos {...props} formatos={formatos} />
      ) : (
        <Button
          appearance="primary"
          className={estilos.izquierda}
          disabledFocusable={ocupado}
          onClick={() => void preparar()}
        >
          {t.preparar}
        </Button>
      )}
    </>
  );
}

function Hechos({
  controlador,
  idioma,
  estado,
  recuerdo: { sin },
  recordar,
  formatos,
}: PropsDeTarea<RecuerdoDeEntidades> & { readonly formatos: FormatosVistos }) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const ocupado = estado.enCurso !== null;
  const puede = puedeDescargar();
  const elegidos = formatos.formatos.map(({ codigo }) => codigo).filter((uno) => !sin.has(uno));
  const bajar = async (codigos: readonly string[]) => {
    const archivo = await controlador.conEntidades('formatos', (e, marcha) =>
      e.archivo(codigos, marcha),
    );
    if (archivo) descargar(archivo);
  };
  const elegir = (codigo: string, si: boolean) => {
    const otros = new Set(sin);
    if (si) otros.delete(codigo);
    else otros.add(codigo);
    recordar({ sin: otros });
  };
  return (
    <>
      <p className={estilos.fuerte} role="status">
        {t.hechos(formatos.formatos.length, formatos.periodo)}
      </p>
      {formatos.notas.map((nota) => (
        <p key={nota} className={estilos.que}>
          {nota}
        </p>
      ))}
      {puede && (
        <Button
          appearance="primary"
          className={estilos.izquierda}
          icon={<ArrowDownload20Regular />}
          disabledFocusable={ocupado || elegidos.length === 0}
          onClick={() => void bajar(elegidos)}
        >
          {t.descargarTodos(elegidos.length)}
        </Button>
      )}
      <PorOrden idioma={idioma} orden={t.orden(formatos.periodo)} />
      <ul className={estilos.lista}>
        {formatos.formatos.map(({ codigo, entidad, que }) => (
          <li key={codigo} className={estilos.fila}>
            {puede && (
              <Checkbox
                aria-label={entidad}
                checked={!sin.has(codigo)}
                onChange={(_evento, { checked }) => elegir(codigo, checked === true)}
              />
            )}
            <div className={estilos.crece}>
              <p className={estilos.fuerte}>{entidad}</p>
              <p className={estilos.que}>
                {que} · {codigo}
              </p>
            </div>
            {puede && (
              <Button
                appearance="subtle"
                icon={<ArrowDownload20Regular />}
                title={t.descargar(entidad)}
                aria-label={t.descargar(entidad)}
                disabledFocusable={ocupado}
                onClick={() => void bajar([codigo])}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
