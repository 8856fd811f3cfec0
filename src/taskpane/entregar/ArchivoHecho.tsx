import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ENTREGAR } from '../../textos/entregar';
import type { Idioma } from '../../textos/idioma';
import { descargar, puedeDescargar, type Archivo } from '../comun/archivos';
import { useEstilos } from '../comun/estilosDeTarea';
import { PorOrden } from '../comun/PorOrden';

/** A file that was made: handed over when asked for, or by a command that writes it. */
export function ArchivoHecho({
  idioma,
  archivo,
  orden,
}: {
  readonly idioma: Idioma;
  readonly archivo: Archivo;
  readonly orden: string;
}) {
  const estilos = useEstilos();
  return (
    <>
      {puedeDescargar() && (
        <Button
          appearance="primary"
          className={estilos.izquierda}
          icon={<ArrowDownload20Regular />}
          onClick={() => descargar(archivo)}
        >
          {ENTREGAR[idioma].descargar(archivo.nombre)}
        </Button>
      )}
      <PorOrden {...{ idioma, orden }} />
    </>
  );
}
